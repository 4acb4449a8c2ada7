import { ProblemError } from '../../problem.ts'
import { linesOf, numberIn } from '../reading/text.ts'
import { METRES_A_UNIT, METRES_AN_INCH, trcField, trcMarkers } from './trc-columns.ts'

/** The markers of a TRC file over time. */
export interface MarkerMotion {
  rateHz: number
  markers: readonly string[]
  timesS: Float64Array
  /** Frame by frame, marker by marker: x, y, z in metres with Z up; NaN where a marker is missing. */
  points: Float64Array
  /** Columns that belong to no name hold markers too, which are left out: so many. */
  unnamedMarkers: number
  /** What stands behind the file's name in its first line: how it was made. */
  remark?: string | undefined
  /** As its header has it, where fewer are there. */
  framesStated?: number
  /** The file states inches: see `core/gait/body-in-metres.ts`. */
  inInches?: true
  /** The last row broke off, and is not among the frames. */
  tornRow?: true
}

/** Lines before the rows: kind of file, names and values of the header, names of markers, names of columns. */
const HEADER_LINES = 5

/** Y is up in a TRC file: its (X, Y, Z) is the world's (Y, Z, X). The number of frames and markers is counted, not believed; a row that breaks off at the end is left out. */
export function readTrc(text: string, file: string): MarkerMotion {
  return readTrcLines(linesOf(text), file)
}

/** Of a file too long to be one text. */
export function readTrcLines(lines: Generator<string>, file: string): MarkerMotion {
  const faulty = (where: string, what: string) => new ProblemError({ code: 'trc-unreadable', message: `${file}, ${where}: ${what}.`, subject: file })
  const [first, names, values, markerLine] = Array.from({ length: HEADER_LINES }, () => lines.next().value ?? '') as [string, string, string, string, string]
  const field = (name: string) => trcField(names, values, name)
  const rateHz = numberIn(field('DataRate'))
  if (rateHz === undefined || rateHz <= 0) throw faulty('line 3', 'DataRate is missing or not above zero, so the frames have no time')
  const unitName = field('Units') ?? ''
  const unit = Object.hasOwn(METRES_A_UNIT, unitName) ? METRES_A_UNIT[unitName] : undefined
  if (unit === undefined) throw faulty('line 3', `the unit of length is "${unitName.slice(0, 20)}", not one of ${Object.keys(METRES_A_UNIT).join(', ')}`)
  const markers = trcMarkers(markerLine)
  if (markers.length === 0) throw faulty('line 4', 'it names no marker')

  const times: number[] = []
  const points: number[] = []
  const stated = numberIn(field('NumFrames')) ?? 0
  let unnamedMarkers = 0
  let before: readonly string[] | undefined
  let isTorn = false
  for (const { cells, number, isLast } of rowsOf(lines)) {
    isTorn = isLast && before !== undefined && breaksOff(cells, before, times.length + 1 < stated)
    if (isTorn) break
    before = cells
    const timeS = numberIn(cells[1])
    if (timeS === undefined) throw faulty(`line ${number}`, 'it does not begin with a frame number and a time')
    if (timeS < (times.at(-1) ?? timeS)) throw faulty(`line ${number}`, 'its time comes before that of the line above')
    for (let cell = cells.length - 1; cell >= 2 + 3 * (markers.length + unnamedMarkers); cell--)
      if (cells[cell]!.trim() !== '') unnamedMarkers = Math.ceil((cell - 1) / 3) - markers.length
    times.push(timeS)
    for (let marker = 0; marker < markers.length; marker++) {
      const [x, y, z] = [0, 1, 2].map((axis) => coordinate(cells[2 + 3 * marker + axis])) as [number, number, number]
      if ([x, y, z].includes(Infinity)) throw faulty(`line ${number}`, `a coordinate of ${markers[marker]!.slice(0, 40)} is no number`)
      // A point that lacks a coordinate is none.
      if (Number.isNaN(x + y + z)) points.push(NaN, NaN, NaN)
      else points.push(z * unit, x * unit, y * unit)
    }
  }
  if (times.length === 0) throw faulty(`line ${HEADER_LINES + 1}`, 'there is no row of coordinates')
  return { rateHz, markers, timesS: Float64Array.from(times), points: Float64Array.from(points), unnamedMarkers, ...remarkIn(first), ...(times.length + (isTorn ? 1 : 0) < stated && { framesStated: stated }), ...(isTorn && { tornRow: true }), ...(unit === METRES_AN_INCH && { inInches: true }) }
}

/** Behind the header, without empty lines. */
function* rowsOf(lines: Generator<string>): Generator<{ cells: string[]; number: number; isLast: boolean }> {
  let held: { cells: string[]; number: number } | undefined
  let number = HEADER_LINES
  for (const line of lines) {
    number++
    if (line.trim() === '') continue
    if (held) yield { ...held, isLast: false }
    held = { cells: line.split('\t'), number }
  }
  if (held) yield { ...held, isLast: true }
}

/** Of a file that is too short, a number that was cut may still be one: it has fewer decimals than the one above it. */
function breaksOff(cells: readonly string[], before: readonly string[], isShort: boolean): boolean {
  if (cells.length !== before.length) return cells.length < before.length
  const [last, above] = [cells.at(-1)!.trim(), before.at(-1)!.trim()]
  return isShort && (coordinate(last) === Infinity || (last !== '' && decimalsOf(last) < decimalsOf(above)))
}

const decimalsOf = (number: string): number => /\.(\d*)/.exec(number)?.[1]?.length ?? 0

/** NaN for an empty cell, or one that says so; Infinity for what is no coordinate. */
function coordinate(cell = ''): number {
  const plain = cell.trim()
  return plain === '' || /^nan$/i.test(plain) ? Number.NaN : (numberIn(plain) ?? Infinity)
}

function remarkIn(firstLine: string): Pick<MarkerMotion, 'remark'> {
  const remark = firstLine.split('\t')[4]?.trim()
  return remark ? { remark } : {}
}
