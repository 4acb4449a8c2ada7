/**
 * Reads columns of numbers from an Arrow IPC file (Arrow columnar format, "IPC File Format"; the tables are those of
 * its Schema.fbs, Message.fbs and File.fbs). apache-arrow goes round for ever on some damaged files; here every
 * place is checked by the view, and every count against the file.
 */
interface ArrowColumn {
  name: string
  kind: 'whole' | 'float'
  bits: number
  signed: boolean
  /** One piece for each record batch, uncompressed and without gaps. */
  pieces: Uint8Array[]
}

export interface ArrowColumns {
  rows: number
  columns: ArrowColumn[]
  /** What the file says about itself. */
  metadata: Record<string, string>
}

const MAGIC = new TextEncoder().encode('ARROW1')
/** Magic and padding, then at the end the footer's length and the magic again. */
const LEAST_BYTES = 8 + 4 + MAGIC.length
const TYPE_INT = 2
const TYPE_FLOAT = 3
/** By the precision of Schema.fbs: half, single, double. */
const FLOAT_BITS = [16, 32, 64]
const HEADER_RECORD_BATCH = 3
const BLOCK_BYTES = 24
const PAIR_BYTES = 16

/** Throws an `Error` that says what is wrong with the bytes. */
export function readArrowColumns(bytes: Uint8Array): ArrowColumns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const footer = rootTable(view, footerStart(bytes, view))
  const schema = tableIn(view, footer, 1)
  const columns = tablesIn(view, schema, 1).map((field) => columnOf(view, field))
  let rows = 0
  for (const block of structsIn(view, footer, 3, BLOCK_BYTES)) rows += readBatch(bytes, view, block, columns)
  return { rows, columns, metadata: metadataOf(view, schema) }
}

function footerStart(bytes: Uint8Array, view: DataView): number {
  const isMagic = (offset: number) => MAGIC.every((byte, index) => bytes[offset + index] === byte)
  if (bytes.length < LEAST_BYTES || !isMagic(0)) throw new Error('it does not begin as an Arrow file does')
  const end = bytes.length - MAGIC.length - 4
  if (!isMagic(end + 4)) throw new Error('its end is missing')
  const footerBytes = view.getInt32(end, true)
  if (footerBytes <= 0 || footerBytes > bytes.length - LEAST_BYTES) throw new Error('the length of its footer cannot be true')
  return end - footerBytes
}

function columnOf(view: DataView, field: number): ArrowColumn {
  const type = tableIn(view, field, 3)
  const name = textIn(view, field, 0)
  const first = placeIn(view, type, 0)
  switch (byteIn(view, field, 2)) {
    case TYPE_INT:
      return { name, kind: 'whole', bits: first === 0 ? 0 : view.getInt32(first, true), signed: byteIn(view, type, 1) === 1, pieces: [] }
    case TYPE_FLOAT:
      return { name, kind: 'float', bits: FLOAT_BITS[first === 0 ? 0 : view.getInt16(first, true)] ?? 0, signed: true, pieces: [] }
    default:
      throw new Error(`its column "${name}" does not hold numbers`)
  }
}

function metadataOf(view: DataView, schema: number): Record<string, string> {
  if (placeIn(view, schema, 2) === 0) return {}
  return Object.fromEntries(tablesIn(view, schema, 2).map((pair) => [textIn(view, pair, 0), textIn(view, pair, 1)]))
}

/** Adds the batch's pieces to the columns; gives its rows. */
function readBatch(bytes: Uint8Array, view: DataView, block: number, columns: readonly ArrowColumn[]): number {
  const start = int64(view, block)
  const body = start + view.getInt32(block + 8, true)
  // A continuation marker and the length of the message come first.
  const message = rootTable(view, start + 8)
  if (byteIn(view, message, 1) !== HEADER_RECORD_BATCH) throw new Error('a record batch is missing')
  const batch = tableIn(view, message, 2)
  if (placeIn(view, batch, 3) !== 0) throw new Error('it is compressed')
  const length = placeIn(view, batch, 0)
  const rows = length === 0 ? 0 : int64(view, length)
  const nodes = structsIn(view, batch, 1, PAIR_BYTES)
  const buffers = structsIn(view, batch, 2, PAIR_BYTES)
  if (nodes.length !== columns.length || buffers.length !== 2 * columns.length) throw new Error('a record batch has other columns than the schema')
  columns.forEach(({ bits, name, pieces }, index) => {
    if (int64(view, nodes[index]!) !== rows || int64(view, nodes[index]! + 8) !== 0) throw new Error(`its column "${name}" has gaps or another length`)
    const data = body + int64(view, buffers[2 * index + 1]!)
    const end = data + (rows * bits) / 8
    if (rows < 0 || data < body || end > bytes.length) throw new Error(`its column "${name}" reaches beyond the end of the file`)
    pieces.push(bytes.subarray(data, end))
  })
  return rows
}

// FlatBuffers: a table starts with the way back to its list of fields; a field of 0 there is absent.

function rootTable(view: DataView, at: number): number {
  return at + view.getUint32(at, true)
}

/** Where a table's field lies; 0 where it is absent. */
function placeIn(view: DataView, table: number, slot: number): number {
  const fields = table - view.getInt32(table, true)
  const at = 4 + 2 * slot
  if (at + 2 > view.getUint16(fields, true)) return 0
  const offset = view.getUint16(fields + at, true)
  return offset === 0 ? 0 : table + offset
}

function followed(view: DataView, table: number, slot: number): number {
  const place = placeIn(view, table, slot)
  if (place === 0) throw new Error('a part of its description is missing')
  return place + view.getUint32(place, true)
}

function tableIn(view: DataView, table: number, slot: number): number {
  return followed(view, table, slot)
}

function byteIn(view: DataView, table: number, slot: number): number {
  const place = placeIn(view, table, slot)
  return place === 0 ? 0 : view.getUint8(place)
}

function textIn(view: DataView, table: number, slot: number): string {
  const start = followed(view, table, slot)
  const length = view.getUint32(start, true)
  if (start + 4 + length > view.byteLength) throw new Error('a name in it is too long')
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + start + 4, length))
}

function structsIn(view: DataView, table: number, slot: number, structBytes: number): number[] {
  const start = followed(view, table, slot)
  const count = view.getUint32(start, true)
  if (start + 4 + count * structBytes > view.byteLength) throw new Error('a list in it is too long')
  return Array.from({ length: count }, (_, index) => start + 4 + index * structBytes)
}

function tablesIn(view: DataView, table: number, slot: number): number[] {
  return structsIn(view, table, slot, 4).map((place) => place + view.getUint32(place, true))
}

function int64(view: DataView, at: number): number {
  return Number(view.getBigInt64(at, true))
}
