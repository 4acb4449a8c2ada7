import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { WorkerPose } from '../../../app/contract/models/pose-tasks.ts'
import type { TaskResult } from '../../../app/contract/channels/worker-channel.ts'
import { bytesInMemory } from '../../../app/core/formats/byte-source.ts'
import { inspectVideo } from '../../../app/core/media/inspect-video.ts'
import { packetTableToArrow } from '../../../app/core/media/packet-table-arrow.ts'
import { startWorker } from '../../../app/main/jobs/worker-process.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from '../../../app/main/jobs/workers.ts'

/** The stage in a worker of its own, on `film.mp4` of that folder, and how much memory that took at most. */
export async function poseInWorker(folder: string, ffmpeg: string, choices: Pick<WorkerPose, 'estimator' | 'settings' | 'modelPaths'>): Promise<{ result: TaskResult; table: string; peakBytes: number }> {
  const film = join(folder, 'film.mp4')
  const { facts, table } = await inspectVideo(film, bytesInMemory(await readFile(film)))
  if (!facts || !table) throw new Error(`${film} cannot be read`)
  const packetTable = join(folder, 'packets.arrow')
  await writeFile(packetTable, packetTableToArrow(table))
  const attemptDir = join(folder, 'attempt')
  await mkdir(attemptDir)
  const { displayWidth: widthPx, displayHeight: heightPx } = facts
  const params: WorkerPose = { ...choices, model: 'bench', modelFiles: {}, people: 1, film, facts, widthPx, heightPx, name: 'film', camera: 'film', packetTable, batchDir: join(folder, 'batches'), ffmpeg, cores: availableParallelism() }
  const worker = startWorker({ entry: workerEntry('pose'), owner: 'bench', memoryCeilingBytes: MEMORY_CEILING_BYTES })
  try {
    const result = await worker.perform({ name: 'pose', attemptDir, params }, new AbortController().signal, () => {})
    return { result, table: join(attemptDir, 'people.arrow'), peakBytes: peakOf(worker.pid) }
  } finally {
    worker.close()
  }
}

/** NaN where the system does not tell. */
function peakOf(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN
  return 1_024 * Number(/^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN)
}
