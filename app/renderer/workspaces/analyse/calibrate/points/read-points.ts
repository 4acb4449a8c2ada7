/** Rows from a spreadsheet or a text: `name x y z`, with or without names, with decimal points or commas. */

interface ReadPoint {
  /** Empty where the row has none. */
  name: string
  xM: number
  yM: number
  zM: number
}

export interface ReadPoints {
  points: ReadPoint[]
  /** Rows that are none, as they were given. */
  refused: string[]
}

const NUMBER = /^[+\-−]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i

export function readPoints(text: string): ReadPoints {
  const rows = text.split(/\r\n|\r|\n/).map((row) => row.trim()).filter((row) => row !== '')
  const unit = unitOf(rows[0] ?? '')
  const given = isHead(rows[0] ?? '') ? rows.slice(1) : rows
  const points: ReadPoint[] = []
  const refused: string[] = []
  for (const row of given) {
    const point = pointOf(row, unit)
    if (point) points.push(point)
    else refused.push(row)
  }
  return { points, refused }
}

/** A first row that names the columns. */
const isHead = (row: string) => /(^|[\s;,\t"])x([\s;,\t"[(_]|$)/i.test(row) && pointOf(row, 1) === undefined

/** Metres, unless the columns' heads say otherwise: `x [mm]`. */
function unitOf(head: string): number {
  if (!isHead(head)) return 1
  if (/(^|[^a-z])mm([^a-z]|$)/i.test(head)) return 0.001
  return /(^|[^a-z])cm([^a-z]|$)/i.test(head) ? 0.01 : 1
}

function pointOf(row: string, unit: number): ReadPoint | undefined {
  for (const fields of waysToSplit(row)) {
    const numbers = fields.slice(-3)
    if (numbers.length < 3 || !numbers.every((field) => NUMBER.test(field))) continue
    // A fourth number before them would be one too many: which are x, y and z?
    const name = fields.slice(0, -3).join(' ').replaceAll(/^["']|["']$/g, '').replaceAll(/\s+/g, ' ').trim()
    if (fields.length > 4 && NUMBER.test(fields.at(-4)!)) return undefined
    const [xM, yM, zM] = numbers.map((field) => valueOf(field, unit)) as [number, number, number]
    return { name: name.slice(0, 60), xM, yM, zM }
  }
  return undefined
}

/** The end of a row where commas with spaces stand between numbers without decimal commas. */
const COMMA_AND_SPACE = /,\s+[+\-−]?[\d.]+(?:e[+-]?\d+)?\s*,?$/i

/** A comma separates where a space follows it, and where nothing else does; otherwise it is a decimal one: `1,5 2,0 0`. */
function* waysToSplit(row: string): Iterable<string[]> {
  const trimmed = (fields: string[]) => fields.map((field) => field.trim()).filter((field) => field !== '')
  for (const separator of ['\t', ';']) if (row.includes(separator)) yield trimmed(row.split(separator))
  if (COMMA_AND_SPACE.test(row)) yield trimmed(row.split(/,\s+/))
  yield trimmed(row.split(/\s+/))
  yield trimmed(row.split(','))
}

function valueOf(field: string, unit: number): number {
  const value = Number(field.replace('−', '-').replace(',', '.')) * unit
  // 178 mm are 0.178 m, not 0.17800000000000002 m.
  return Number(value.toFixed(6))
}

/** One coordinate as somebody types it; null where there is none, undefined where it is no number. */
export function readCoordinate(text: string): number | null | undefined {
  const trimmed = text.trim().replace(/\s*m$/i, '')
  if (trimmed === '') return null
  return NUMBER.test(trimmed) ? valueOf(trimmed, 1) : undefined
}
