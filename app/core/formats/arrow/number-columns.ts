/** Tables of numbers as uncompressed Arrow IPC files, which Python, R and DuckDB read as they are. */
import { type DataType, Field, Float32, Float64, Int32, Int64, makeData, RecordBatch, Schema, Struct, Table, tableToIPC, Uint32, Uint8 } from 'apache-arrow'
import { readArrowColumns } from './read-columns.ts'

const TYPES = {
  int32: { type: new Int32(), array: Int32Array },
  int64: { type: new Int64(), array: BigInt64Array },
  uint8: { type: new Uint8(), array: Uint8Array },
  uint32: { type: new Uint32(), array: Uint32Array },
  float32: { type: new Float32(), array: Float32Array },
  float64: { type: new Float64(), array: Float64Array },
} as const

interface NumberColumns {
  int32: Int32Array
  int64: BigInt64Array
  uint8: Uint8Array
  uint32: Uint32Array
  float32: Float32Array
  float64: Float64Array
}
type NumberType = keyof NumberColumns
export type NamedColumn = { [T in NumberType]: readonly [name: string, type: T, values: NumberColumns[T]] }[NumberType]

export interface NumberTable {
  rows: number
  metadata: Readonly<Record<string, string>>
  /** Throws an `Error` where it is not there, or of another type. */
  column<T extends NumberType>(name: string, type: T): NumberColumns[T]
  /** The same for who copies it at once: it may lie in the file's bytes. */
  lent<T extends NumberType>(name: string, type: T): NumberColumns[T]
}

/** Columns of one length, without gaps. */
export function numbersToArrow(columns: readonly NamedColumn[], metadata: Readonly<Record<string, string>>): Uint8Array {
  const length = columns[0]?.[2].length ?? 0
  const fields = columns.map(([name, type]) => new Field<DataType>(name, TYPES[type].type, false))
  const schema = new Schema(fields, new Map(Object.entries(metadata)))
  const children = columns.map(([, type, data]) => makeData({ type: TYPES[type].type, length, data } as never))
  const batch = new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, children }))
  return tableToIPC(new Table(schema, [batch]), 'file')
}

/** Throws an `Error` that says what is wrong with the bytes. */
export function numbersFromArrow(bytes: Uint8Array): NumberTable {
  const { rows, columns, metadata } = withinFile(() => readArrowColumns(bytes))
  const byName = new Map(columns.toReversed().map((column) => [column.name, column]))
  const piecesOf = (name: string, type: NumberType): readonly Uint8Array[] => {
    const { array } = TYPES[type]
    const [kind, signed, bits] = [type.startsWith('float') ? 'float' : 'whole', !type.startsWith('uint'), 8 * array.BYTES_PER_ELEMENT]
    const found = byName.get(name)
    if (found?.kind !== kind || found.bits !== bits || found.signed !== signed) throw new Error(`its column "${name}" is missing or of another type`)
    return found.pieces
  }
  const column: NumberTable['column'] = (name, type) => {
    const { array } = TYPES[type]
    return new array(joined(piecesOf(name, type), rows * array.BYTES_PER_ELEMENT)) as never
  }
  return {
    rows,
    metadata,
    column,
    lent(name, type) {
      const { array } = TYPES[type]
      const [piece, another] = piecesOf(name, type)
      if (!piece || another || piece.byteOffset % array.BYTES_PER_ELEMENT !== 0) return column(name, type)
      return new array(piece.buffer as ArrayBuffer, piece.byteOffset, rows) as never
    },
  }
}

/** A place outside the file is a RangeError of the view, in words for programmers. */
function withinFile<T>(read: () => T): T {
  try {
    return read()
  } catch (thrown) {
    throw thrown instanceof RangeError ? new Error('its description leads out of the file', { cause: thrown }) : thrown
  }
}

/** A copy, since a place in a file is not always aligned to its numbers. */
function joined(pieces: readonly Uint8Array[], byteLength: number): ArrayBuffer {
  const whole = new Uint8Array(byteLength)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole.buffer
}
