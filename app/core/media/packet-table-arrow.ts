/** The packet table as an uncompressed Arrow IPC file, which Python, R and DuckDB read as it is. */
import { Field, Int64, makeData, RecordBatch, Schema, Struct, Table, tableToIPC, Uint32, Uint8 } from 'apache-arrow'
import { ProblemError } from '../problem.ts'
import { type ArrowColumns, readArrowColumns } from './arrow-columns.ts'
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

/** `subject` names the file in the error. A damaged table is refused, never half used. */
export function packetTableFromArrow(bytes: Uint8Array, subject: string): PacketTable {
  try {
    return checked(readArrowColumns(bytes))
  } catch (thrown) {
    // A place outside the file is a RangeError of the view, in words for programmers.
    throw broken(subject, thrown instanceof RangeError ? 'its description leads out of the file' : (thrown as Error).message, thrown)
  }
}

function checked({ rows, columns }: ArrowColumns): PacketTable {
  const column = (name: (typeof COLUMNS)[number], bits: number, signed: boolean): ArrayBuffer => {
    const found = columns.find((one) => one.name === name)
    if (!found || found.bits !== bits || found.signed !== signed) throw new Error(`its column "${name}" is missing or of another type`)
    return joined(found.pieces, (rows * bits) / 8)
  }
  const table: PacketTable = {
    ptsUs: new BigInt64Array(column('pts_us', 64, true)),
    durationUs: new BigInt64Array(column('duration_us', 64, true)),
    isKey: new Uint8Array(column('is_key', 8, false)),
    decodeIndex: new Uint32Array(column('decode_index', 32, false)),
    byteLength: new Uint32Array(column('byte_length', 32, false)),
  }
  if (table.ptsUs.some((pts, index) => index > 0 && pts < table.ptsUs[index - 1]!)) throw new Error('its times are not in order')
  return table
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

function broken(subject: string, what: string, cause: unknown): ProblemError {
  return new ProblemError(
    { code: 'damaged-packet-table', message: `The packet table "${subject}" is damaged: ${what}.`, hint: 'Run "stridescope library check"; it is made again from the video.', subject },
    { cause },
  )
}
