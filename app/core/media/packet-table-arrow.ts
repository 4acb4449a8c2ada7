import { numbersFromArrow, numbersToArrow, type NumberTable } from '../formats/arrow/number-columns.ts'
import { ProblemError } from '../problem.ts'
import type { PacketTable } from './packet-table.ts'

const METADATA = {
  'stridescope.kind': 'packet-table',
  'stridescope.version': '1',
  'unit.pts_us': 'microseconds on the presentation timeline, after edit lists',
  'unit.duration_us': 'microseconds',
  'unit.is_key': '1 where decoding can start',
  'unit.decode_index': 'place among all packets of the track, in decode order',
  'unit.byte_length': 'bytes; 0 where not known',
}

export function packetTableToArrow(table: PacketTable): Uint8Array {
  return numbersToArrow(
    [
      ['pts_us', 'int64', table.ptsUs],
      ['duration_us', 'int64', table.durationUs],
      ['is_key', 'uint8', table.isKey],
      ['decode_index', 'uint32', table.decodeIndex],
      ['byte_length', 'uint32', table.byteLength],
    ],
    METADATA,
  )
}

/** `subject` names the file in the error. A damaged table is refused, never half used. */
export function packetTableFromArrow(bytes: Uint8Array, subject: string): PacketTable {
  try {
    return checked(numbersFromArrow(bytes))
  } catch (thrown) {
    throw new ProblemError(
      { code: 'damaged-packet-table', message: `The packet table "${subject}" is damaged: ${(thrown as Error).message}.`, hint: 'Run "stridescope library check"; it is made again from the video.', subject },
      { cause: thrown },
    )
  }
}

function checked({ column }: NumberTable): PacketTable {
  const table: PacketTable = {
    ptsUs: column('pts_us', 'int64'),
    durationUs: column('duration_us', 'int64'),
    isKey: column('is_key', 'uint8'),
    decodeIndex: column('decode_index', 'uint32'),
    byteLength: column('byte_length', 'uint32'),
  }
  if (table.ptsUs.some((pts, index) => index > 0 && pts < table.ptsUs[index - 1]!)) throw new Error('its times are not in order')
  return table
}
