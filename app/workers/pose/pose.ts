/** The stage `pose` in this process: the estimators `onnx` and `tensorflow`. */
import { readFile } from 'node:fs/promises'
import type { Posed } from '../../contract/models/pose-estimation.ts'
import { workerPoseSchema } from '../../contract/models/pose-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { peopleToArrow } from '../../core/body/people/people-arrow.ts'
import { poseProgress } from '../../core/pose/pose-progress.ts'
import { packetTableFromArrow } from '../../core/media/packet-table-arrow.ts'
import { ProblemError } from '../../core/problem.ts'
import { posed } from '../../core/vision/posed.ts'
import { ffmpegVersion } from '../ffmpeg/ffmpeg.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { keptBatches } from './batches.ts'
import { lookThrough } from './look-through.ts'
import { openLooker } from './open-looker.ts'

const TABLE = 'people.arrow'

export async function pose(given: unknown, { attemptDir, signal, progress }: TaskContext): Promise<TaskResult> {
  const params = workerPoseSchema.parse(given)
  const table = packetTableFromArrow(await readFile(params.packetTable), params.name)
  const version = await ffmpegVersion(params.ffmpeg, signal)
  const looker = await openLooker(params)
  let framesPerS: number
  try {
    framesPerS = await lookThrough({ params, table, version, looker, kept: await keptBatches(params.batchDir), signal, onProgress: (told) => progress(poseProgress(told)) })
  } finally {
    await looker.close()
  }
  const [first, ...others] = await keptBatches(params.batchDir)
  if (!first) throw new ProblemError({ code: 'no-frames', message: `${params.name} has no frames.`, subject: params.camera })
  const { people, summary, warnings, device } = posed([first, ...others], { camera: params.camera, model: params.model, timesUs: Float64Array.from(table.ptsUs, Number) })
  await writeFlushed(attemptDir, TABLE, peopleToArrow(people))
  return { outputs: [{ role: 'people', file: TABLE, format: 'arrow' }], summary: { ...summary, framesPerS: Number.isNaN(framesPerS) ? null : framesPerS } satisfies Posed, warnings, device }
}
