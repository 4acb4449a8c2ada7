import { noted } from '../../notes/notes.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Oddity } from '../inspection.ts'
import type { Findings } from '../reader.ts'
import { counted, notYetReadable, refused, summaryOf } from '../reader.ts'
import { readInPart } from '../reading/read-in-part.ts'
import { firstLines, linesOf, numberIn, readText, wholeCount } from '../reading/text.ts'

export type TableKind = 'imu' | 'wearable' | 'table'

export interface TableShape {
  delimiter: ',' | ';' | '\t' | '|'
  columns: number
  headerRows: string[][]
}

const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const
/** Enough to get past the notes that some programs write above their table. */
const SNIFFED_LINES = 200
const COLUMNS_LISTED = 200

export async function readTable(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  const shape = tableShape(excerpt.text)
  if (shape === undefined) {
    if (excerpt.missing) return notYetReadable('Table')
    return refused('Table', { code: 'table-no-columns', field: 'first lines', message: 'No separator divides the lines into columns.' })
  }
  const isImu = tableKind(shape) === 'imu'
  let lines = 0
  let ragged: number | undefined
  let number = 0
  for (const line of linesOf(excerpt.text)) {
    number++
    if (line.trim() === '') continue
    lines++
    // Quoted separators make a line look ragged, so those are not counted.
    if (ragged === undefined && !line.includes('"') && cellCount(line, shape.delimiter) !== shape.columns) ragged = number
  }
  const rows = wholeCount(Math.max(lines - shape.headerRows.length, 0), excerpt, source.sizeBytes)
  const names = columnNames(shape)
  const oddities: Oddity[] = []
  if (rows === 0) oddities.push({ level: 'error', code: 'table-no-rows', field: 'rows', message: 'The table has column names but no row.' })
  if (ragged !== undefined && excerpt.whole) {
    oddities.push(noted('warning', 'table-ragged', { line: ragged, columns: shape.columns }, { field: `line ${ragged}` }))
  }
  if (shape.headerRows.length === 0) {
    oddities.push(noted('note', 'table-no-header', {}, { field: 'line 1' }))
  }
  return {
    summary: summaryOf(
      isImu ? 'Inertial sensors' : 'Table',
      counted(shape.columns, 'column'),
      `${excerpt.whole ? '' : 'about '}${counted(rows, 'row')}`,
    ),
    facts: {
      delimiter: DELIMITER_NAMES[shape.delimiter],
      columns: shape.columns,
      columnNames: names.slice(0, COLUMNS_LISTED),
      headerRows: shape.headerRows.length,
      rows,
      countsAreExact: excerpt.whole,
      ...(isImu ? { sensors: sensorsOf(shape) } : {}),
    },
    oddities: excerpt.missing ? [] : [...oddities, ...readInPart(excerpt, source.sizeBytes)],
    complete: !excerpt.missing,
  }
}

/** The separator that cuts most of the first lines into the same number of columns, two at least. */
export function tableShape(text: string): TableShape | undefined {
  const lines = firstLines(text.slice(0, 262_144), SNIFFED_LINES + 1)
  // The last line of an excerpt may be cut.
  const whole = (lines.length > 1 ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== '')
  if (whole.length === 0) return undefined
  let best: { delimiter: TableShape['delimiter']; columns: number; agreeing: number } | undefined
  for (const delimiter of Object.keys(DELIMITER_NAMES) as TableShape['delimiter'][]) {
    const counts = whole.map((line) => cellCount(line, delimiter))
    const columns = mostFrequent(counts)
    const agreeing = counts.filter((count) => count === columns).length
    if (columns < 2 || agreeing < 0.6 * whole.length) continue
    if (best === undefined || agreeing > best.agreeing || (agreeing === best.agreeing && columns > best.columns)) {
      best = { delimiter, columns, agreeing }
    }
  }
  if (best === undefined) return undefined
  const { delimiter, columns } = best
  const headerRows: string[][] = []
  for (const line of whole.slice(0, 4)) {
    const cells = cellsOf(line, delimiter)
    if (cells.length !== columns || cells.some((cell) => numberIn(cell) !== undefined)) break
    headerRows.push(cells)
  }
  return { delimiter, columns, headerRows: headersAreNames(whole, headerRows, delimiter) ? headerRows : headerRows.slice(0, 1) }
}

export function tableKind(shape: TableShape): TableKind {
  const names = columnNames(shape).map((name) => name.toLowerCase())
  const some = (pattern: RegExp) => names.some((name) => pattern.test(name.slice(0, 100)))
  const hasAcceleration = some(/(^|[^a-z])acc(el|eleration|elerometer)?([^a-z]|[xyz]|$)/)
  const hasTurnRate = some(/(^|[^a-z])(gyr(o|oscope)?|omega|ang(ular)?_?vel\w*)([^a-z]|[xyz]|$)/)
  if (hasAcceleration && hasTurnRate) return 'imu'
  if (some(/^(rri?|rr[_ -]?intervals?.*|ibi|heart[_ -]?rate.*|hr)$/) && names.length < 60) return 'wearable'
  return 'table'
}

/** One name a column; where there are two header lines (sensor over axis), both. */
function columnNames(shape: TableShape): string[] {
  return Array.from({ length: Math.min(shape.columns, 2000) }, (_, column) =>
    shape.headerRows
      .map((row) => row[column] ?? '')
      .filter((cell) => cell !== '')
      .join(' ')
      .slice(0, 100),
  )
}

function sensorsOf(shape: TableShape): string[] {
  const [over] = shape.headerRows.length > 1 ? shape.headerRows : []
  return [...new Set((over ?? []).slice(1))].filter((name) => name !== '').slice(0, 40)
}

/** Rows of words below a header are data (dates, sides) unless numbers follow within four lines. */
function headersAreNames(lines: string[], headerRows: string[][], delimiter: string): boolean {
  const next = lines[headerRows.length]
  return next !== undefined && cellsOf(next, delimiter).filter((cell) => numberIn(cell) !== undefined).length * 2 >= (headerRows[0]?.length ?? 0)
}

function cellsOf(line: string, delimiter: string): string[] {
  return line.split(delimiter, 4000).map((cell) => cell.trim().replace(/^"([^"]*)"$/, '$1'))
}

function cellCount(line: string, delimiter: string): number {
  let count = 1
  for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) count++
  return count
}

function mostFrequent(counts: number[]): number {
  const tally = new Map<number, number>()
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1)
  return [...tally].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}
