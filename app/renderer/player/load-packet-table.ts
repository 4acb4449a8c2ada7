import type { PacketTable } from '../../core/media/packet-table.ts'
import { packetTableFromArrow } from '../../core/media/packet-table-arrow.ts'
import { artifactBytes } from '../engine/artifacts.ts'

export async function loadPacketTable(hash: string, signal: AbortSignal): Promise<PacketTable> {
  return packetTableFromArrow(await artifactBytes(hash, signal), hash)
}
