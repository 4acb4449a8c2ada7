/** Looks for people in one film and hands what is found to the engine, batch by batch. */
import { packetTableFromArrow } from '../../core/media/packet-table-arrow.ts'
import { problemOf } from '../../core/problem.ts'
import { posePageRoutes } from '../../contract/channels/pose-page.ts'
import { type Channel, openChannel } from './channel.ts'
import { estimate } from './estimate.ts'

void openChannel().then(work)

async function work(channel: Channel): Promise<void> {
  try {
    const [model, table] = await Promise.all([bytesOf(posePageRoutes.model), bytesOf(posePageRoutes.packetTable)])
    const times = Float64Array.from(packetTableFromArrow(table, channel.job.name).ptsUs, Number)
    await estimate({ channel, model, times })
    channel.tell({ type: 'done' })
  } catch (thrown) {
    console.error(thrown)
    channel.tell({ type: 'failed', problem: problemOf(thrown) })
  }
}

async function bytesOf(address: string): Promise<Uint8Array> {
  const response = await fetch(address, { cache: 'no-store' })
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
