import { routes } from '../../contract/routes.ts'
import type { PacketTable } from '../../core/media/packet-table.ts'
import { packetTableFromArrow } from '../../core/media/packet-table-arrow.ts'
import { ProblemError } from '../../core/problem.ts'
import { engineFetch } from '../engine/client.ts'
import { problemOfResponse } from '../engine/problem.ts'

export async function loadPacketTable(hash: string, signal: AbortSignal): Promise<PacketTable> {
  const response = await engineFetch(routes.artifact(hash), { signal })
  if (!response.ok) throw new ProblemError(await problemOfResponse(response))
  return packetTableFromArrow(new Uint8Array(await response.arrayBuffer()), hash)
}
