import type { Packet, PacketTable } from './packet-table.ts'

const FIRST_ROOM = 1024

/**
 * Packets as columns of numbers while they come in, in whatever order: three hours at 240 frames a second are
 * 2.6 million, of which objects would not fit into a worker's memory.
 */
export class PacketColumns {
  length = 0
  private columns = emptyTable(FIRST_ROOM)

  add({ ptsUs, durationUs, isKey, decodeIndex, byteLength }: Packet): void {
    if (this.length === this.columns.ptsUs.length) this.columns = moved(this.columns, emptyTable(2 * this.length))
    const { columns, length } = this
    columns.ptsUs[length] = ptsUs
    columns.durationUs[length] = durationUs
    columns.isKey[length] = isKey ? 1 : 0
    columns.decodeIndex[length] = decodeIndex
    columns.byteLength[length] = byteLength
    this.length++
  }

  /** Sorted by time, then in the order of decoding; durations as they were told. */
  inOrder(): PacketTable {
    const { columns } = this
    const table = emptyTable(this.length)
    const order = presentationOrder(columns, this.length)
    for (let index = 0; index < this.length; index++) {
      const from = order ? order[index]! : index
      table.ptsUs[index] = columns.ptsUs[from]!
      table.durationUs[index] = columns.durationUs[from]!
      table.isKey[index] = columns.isKey[from]!
      table.decodeIndex[index] = columns.decodeIndex[from]!
      table.byteLength[index] = columns.byteLength[from]!
    }
    return table
  }
}

/** Sorts by presentation; a last frame without a duration gets its predecessor's. */
export function packetTableOf(packets: Iterable<Packet> | PacketColumns): PacketTable {
  const table = (packets instanceof PacketColumns ? packets : collected(packets)).inOrder()
  const last = table.ptsUs.length - 1
  for (let index = 0; index < last; index++) table.durationUs[index] = table.ptsUs[index + 1]! - table.ptsUs[index]!
  if (last > 0 && table.durationUs[last]! <= 0n) table.durationUs[last] = table.durationUs[last - 1]!
  return table
}

function collected(packets: Iterable<Packet>): PacketColumns {
  const columns = new PacketColumns()
  for (const packet of packets) columns.add(packet)
  return columns
}

function emptyTable(length: number): PacketTable {
  return {
    ptsUs: new BigInt64Array(length),
    durationUs: new BigInt64Array(length),
    isKey: new Uint8Array(length),
    decodeIndex: new Uint32Array(length),
    byteLength: new Uint32Array(length),
  }
}

function moved(from: PacketTable, to: PacketTable): PacketTable {
  to.ptsUs.set(from.ptsUs)
  to.durationUs.set(from.durationUs)
  to.isKey.set(from.isKey)
  to.decodeIndex.set(from.decodeIndex)
  to.byteLength.set(from.byteLength)
  return to
}

/** Undefined where they are in order already, as without B-frames. */
function presentationOrder({ ptsUs, decodeIndex }: PacketTable, length: number): Uint32Array | undefined {
  const compare = (a: number, b: number) => (ptsUs[a]! < ptsUs[b]! ? -1 : ptsUs[a]! > ptsUs[b]! ? 1 : decodeIndex[a]! - decodeIndex[b]!)
  let sorted = true
  for (let index = 1; index < length && sorted; index++) sorted = compare(index - 1, index) <= 0
  return sorted ? undefined : Uint32Array.from({ length }, (_, index) => index).sort(compare)
}
