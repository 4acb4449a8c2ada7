import { ProblemError } from '../../problem.ts'
import { linesOf, numberIn } from '../reading/text.ts'

/** A table of OpenSim: angles, marker positions or forces over time. */
export interface MotTable {
  title: string
  /** Undefined where the header does not say. */
  inDegrees: boolean | undefined
  /** Without the time. */
  columns: readonly string[]
  timesS: Float64Array
  /** Row by row; NaN where a value is missing. */
  values: Float64Array
}

const LONGEST_HEADER = 1000

/**
 * MOT and STO of OpenSim 1 to 4, and motion files of SIMM: lines up to `endheader`, of which the first is the title; a line
 * of labels; rows. Rows and columns are counted, not believed.
 */
export function readMot(text: string, file: string): MotTable {
  return readMotLines(linesOf(text), file)
}

/** Of a file too long to be one text. */
export function readMotLines(lines: Generator<string>, file: string): MotTable {
  const faulty = (where: string, what: string) => new ProblemError({ code: 'mot-unreadable', message: `${file}, ${where}: ${what}.`, subject: file })
  const { title, inDegrees, number: headerLines } = headerOf(lines, () => faulty(`line ${LONGEST_HEADER}`, 'no line "endheader" stands above, so the table has no beginning'))
  let number = headerLines
  let labels: string[] | undefined
  const times: number[] = []
  const values: number[] = []
  for (const line of lines) {
    number++
    if (line.trim() === '') continue
    if (labels === undefined) {
      labels = labelsOf(line)
      if (labels[0]?.toLowerCase() !== 'time') throw faulty(`line ${number}`, `the first column is "${(labels[0] ?? '').slice(0, 40)}", not "time"`)
      continue
    }
    const cells = line.trim().split(/\s+/)
    if (cells.length !== labels.length) throw faulty(`line ${number}`, `it has ${cells.length} values, the line of labels names ${labels.length} columns`)
    const timeS = numberIn(cells[0])
    if (timeS === undefined) throw faulty(`line ${number}`, 'it does not begin with a time')
    if (timeS < (times.at(-1) ?? timeS)) throw faulty(`line ${number}`, 'its time comes before that of the line above')
    times.push(timeS)
    for (let column = 1; column < cells.length; column++) {
      const value = valueIn(cells[column]!)
      if (value === undefined) throw faulty(`line ${number}`, `a value of ${labels[column]!.slice(0, 40)} is no number`)
      values.push(value)
    }
  }
  if (labels === undefined || times.length === 0) throw faulty(`line ${number}`, 'there is no row of numbers')
  return { title, inDegrees, columns: labels.slice(1), timesS: Float64Array.from(times), values: Float64Array.from(values) }
}

/** Takes the header's lines; `key=value` as OpenSim writes it, `key value` as SIMM does. */
function headerOf(lines: Generator<string>, endless: () => ProblemError): Pick<MotTable, 'title' | 'inDegrees'> & { number: number } {
  let [title, inDegrees]: [string, boolean | undefined] = ['', undefined]
  for (let number = 1; number <= LONGEST_HEADER; number++) {
    const { value: line, done } = lines.next()
    if (done === true) break
    const trimmed = line.trim()
    if (/^endheader$/i.test(trimmed)) return { title, inDegrees, number }
    if (number === 1) title = trimmed.replace(/^name\s+/i, '')
    const answer = /^indegrees\s*[= ]\s*(yes|no)$/i.exec(trimmed)?.[1]
    if (answer !== undefined) inDegrees = answer.toLowerCase() === 'yes'
  }
  throw endless()
}

/** Divided by tabs, so that a label may hold blanks; by blanks where there is no tab. */
function labelsOf(line: string): string[] {
  const trimmed = line.trim()
  return trimmed.includes('\t') ? trimmed.split('\t').map((label) => label.trim()).filter((label) => label !== '') : trimmed.split(/\s+/)
}

/** What C libraries print for a value that is none: `nan`, `-nan(ind)`, `1.#QNAN`, `inf`. */
const NO_VALUE = /^[+-]?(nan(\(\w*\))?|inf(inity)?|1\.#\w+)$/i

function valueIn(cell: string): number | undefined {
  return numberIn(cell) ?? (NO_VALUE.test(cell) ? Number.NaN : undefined)
}
