/** `values[row][place]` as one column a place, and back: tables of other programs have one number a cell. */

type Numbers = Float32Array | Float64Array | Uint32Array | Uint8Array

/** Rows that are gone through for all columns before the next: their numbers stay in the processor's cache meanwhile. */
const BLOCK = 64

export function columnsOf<Values extends Numbers>(values: Values, perRow: number): Values[] {
  const rows = values.length / perRow
  const columns = Array.from({ length: perRow }, () => new (values.constructor as new (length: number) => Values)(rows))
  for (let from = 0; from < rows; from += BLOCK)
    for (let place = 0; place < perRow; place++) takeRows(columns[place]!, values, perRow, place, from, Math.min(rows, from + BLOCK))
  return columns
}

export function interleaved<Values extends Numbers>(columns: readonly Values[], into: Values): Values {
  const perRow = columns.length
  const rows = into.length / perRow
  for (let from = 0; from < rows; from += BLOCK)
    for (let place = 0; place < perRow; place++) putRows(into, perRow, place, columns[place]!, from, Math.min(rows, from + BLOCK))
  return into
}

function takeRows<Values extends Numbers>(column: Values, values: Values, perRow: number, place: number, from: number, to: number): void {
  for (let row = from, at = from * perRow + place; row < to; row++, at += perRow) column[row] = values[at]!
}

function putRows<Values extends Numbers>(values: Values, perRow: number, place: number, column: Values, from: number, to: number): void {
  for (let row = from, at = from * perRow + place; row < to; row++, at += perRow) values[at] = column[row]!
}
