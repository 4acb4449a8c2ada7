/** `values[row][place]` as one column a place, and back: tables of other programs have one number a cell. */

export function columnAt<Values extends Float32Array | Float64Array | Uint32Array | Uint8Array>(values: Values, perRow: number, place: number): Values {
  const rows = values.length / perRow
  const column = new (values.constructor as new (length: number) => Values)(rows)
  for (let row = 0; row < rows; row++) column[row] = values[row * perRow + place]!
  return column
}

export function putColumn<Values extends Float32Array | Float64Array | Uint32Array | Uint8Array>(values: Values, perRow: number, place: number, column: Values): void {
  for (let row = 0; row < column.length; row++) values[row * perRow + place] = column[row]!
}
