/** The packet table as an uncompressed Arrow IPC file, which Python, R and DuckDB read as it is. */
import { Field, Int64, makeData, RecordBatch, Schema, Struct, Table, tableFromIPC, tableToIPC, Uint32, Uint8, type Vector } from 'apache-arrow'
import { ProblemError } from '../problem.ts'
import type { PacketTable } from './packet-table.ts'

const COLUMNS = ['pts_us', 'duration_us', 'is_key', 'decode_index', 'byte_length'] as const

const METADATA = new Map([
  ['stridescope.kind', 'packet-table'],
  ['stridescope.version', '1'],
  ['unit.pts_us', 'microseconds on the presentation timeline, after edit lists'],
  ['unit.duration_us', 'microseconds'],
  ['unit.is_key', '1 where decoding can start'],
  ['unit.decode_index', 'place among all packets of the track, in decode order'],
  ['unit.byte_length', 'bytes; 0 where not known'],
])

export function packetTableToArrow(table: PacketTable): Uint8Array {
  const length = table.ptsUs.length
  const [int64, uint8, uint32] = [new Int64(), new Uint8(), new Uint32()]
  const types = [int64, int64, uint8, uint32, uint32]
  const schema = new Schema(COLUMNS.map((name, index) => new Field(name, types[index]!, false)), METADATA)
  const children = [
    makeData({ type: int64, length, data: table.ptsUs }),
    makeData({ type: int64, length, data: table.durationUs }),
    makeData({ type: uint8, length, data: table.isKey }),
    makeData({ type: uint32, length, data: table.decodeIndex }),
    makeData({ type: uint32, length, data: table.byteLength }),
  ]
  const batch = new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, children }))
  return tableToIPC(new Table(schema, [batch]), 'file')
}

/** `subject` names the file in the error. Every value is checked: a damaged table is refused, never half used. */
export function packetTableFromArrow(bytes: Uint8Array, subject: string): PacketTable {
  checkFrame(bytes, subject)
  try {
    return checked(tableFromIPC(bytes))
  } catch (thrown) {
    throw broken(subject, thrown instanceof Error ? thrown.message : String(thrown), thrown)
  }
}

function checked(arrow: Table): PacketTable {
  const rows = arrow.numRows
  const column = <Values>(name: (typeof COLUMNS)[number], isType: (values: unknown) => values is Values & { length: number }): Values => {
    const values: unknown = (arrow.getChild(name) as Vector | null)?.toArray()
    if (!isType(values) || values.length !== rows) throw new Error(`its column "${name}" is missing, of another type or too short`)
    return values
  }
  const table: PacketTable = {
    ptsUs: column('pts_us', isBigInt64Array),
    durationUs: column('duration_us', isBigInt64Array),
    isKey: column('is_key', isUint8Array),
    decodeIndex: column('decode_index', isUint32Array),
    byteLength: column('byte_length', isUint32Array),
  }
  if (table.ptsUs.some((pts, index) => index > 0 && pts < table.ptsUs[index - 1]!)) throw new Error('its times are not in order')
  return table
}

const MAGIC = new TextEncoder().encode('ARROW1')
/** Magic and padding, then at the end the footer's length and the magic again (Arrow columnar format, "IPC File Format"). */
const LEAST_BYTES = 8 + 4 + MAGIC.length

function checkFrame(bytes: Uint8Array, subject: string): void {
  const isMagic = (offset: number) => MAGIC.every((byte, index) => bytes[offset + index] === byte)
  if (bytes.length < LEAST_BYTES || !isMagic(0)) throw broken(subject, 'it does not begin as an Arrow file does')
  if (!isMagic(bytes.length - MAGIC.length)) throw broken(subject, 'its end is missing')
  const footerBytes = new DataView(bytes.buffer, bytes.byteOffset).getInt32(bytes.length - MAGIC.length - 4, true)
  if (footerBytes <= 0 || footerBytes > bytes.length - LEAST_BYTES) throw broken(subject, 'the length of its footer cannot be true')
}

function broken(subject: string, what: string, cause?: unknown): ProblemError {
  return new ProblemError(
    { code: 'damaged-packet-table', message: `The packet table "${subject}" is damaged: ${what}.`, hint: 'Run "stridescope library check"; it is made again from the video.', subject },
    { cause },
  )
}

function isBigInt64Array(values: unknown): values is BigInt64Array {
  return values instanceof BigInt64Array
}

function isUint8Array(values: unknown): values is Uint8Array {
  return values instanceof Uint8Array
}

function isUint32Array(values: unknown): values is Uint32Array {
  return values instanceof Uint32Array
}
