import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packetTableFromArrow, packetTableToArrow } from '../../app/core/media/packet-table-arrow.ts'
import type { PacketTable } from '../../app/core/media/packet-table.ts'
import { hashFile, settle } from '../../app/main/store/artifacts.ts'
import { figure, repeat, timedMs, type Figure } from './figure.ts'

/** One hour at 60 fps. */
const FRAMES = 216_000

/** A packet table of an hour: made into Arrow, flushed and given its name; read back and checked. */
export async function measureArtifacts(folder: string): Promise<Figure[]> {
  await mkdir(join(folder, 'artifacts'))
  const table = hourOfPackets()
  const file = join(folder, 'artifacts', 'table')
  const write = await repeat(7, () =>
    timedMs(async () => {
      const attempt = join(folder, 'attempt')
      await writeFile(attempt, packetTableToArrow(table))
      await hashFile(attempt)
      await settle([{ from: attempt, to: file }])
    }),
  )
  const read = await repeat(7, () => timedMs(async () => packetTableFromArrow(new Uint8Array(await readFile(file)), 'table')))
  return [figure('artifact write, packet table of 1 h', 'ms', write), figure('artifact read, packet table of 1 h', 'ms', read)]
}

function hourOfPackets(): PacketTable {
  const frames = Array.from({ length: FRAMES }, (_, frame) => frame)
  return {
    ptsUs: BigInt64Array.from(frames, (frame) => BigInt(Math.round((frame * 1e6) / 60))),
    durationUs: new BigInt64Array(FRAMES).fill(16_667n),
    isKey: Uint8Array.from(frames, (frame) => Number(frame % 60 === 0)),
    decodeIndex: Uint32Array.from(frames),
    byteLength: new Uint32Array(FRAMES).fill(20_000),
  }
}
