/** The task `pose` by MediaPipe, in a hidden page: batch by batch onto the disk, and all of them as one table at the end. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Posed, type PoseTask, poseTaskSchema } from '../../contract/models/pose-estimation.ts'
import type { Progress } from '../../contract/basics/progress.ts'
import type { Task, TaskResult } from '../../contract/channels/worker-channel.ts'
import { peopleToArrow } from '../../core/body/people/people-arrow.ts'
import { packetTableFromArrow } from '../../core/media/packet-table-arrow.ts'
import { ProblemError } from '../../core/problem.ts'
import { posed } from '../../core/vision/posed.ts'
import type { OpenHiddenPage } from '../hidden/hidden-page.ts'
import { isBuilt } from '../serving/built-pages.ts'
import { keptBatches } from './batch-files.ts'
import { PageLost, runPage } from './run-page.ts'

const TABLE = 'people.arrow'

/** Between two batches on the disk lie seconds to a quarter of a minute. Another number would give other results. */
export const BATCH_FRAMES = 192

interface Around {
  openPage: OpenHiddenPage
  signal: AbortSignal
  onProgress(progress: Progress): void
  batchFrames?: number
}

export async function estimateInPage(task: Task, around: Around): Promise<TaskResult> {
  // Else a browser would open nothing, and be waited for.
  if (!isBuilt('pose.html')) throw notBuilt()
  const params = poseTaskSchema.parse(task.params)
  const timesUs = Float64Array.from(packetTableFromArrow(await readFile(params.packetTable), params.name).ptsUs, Number)
  const framesPerS = await allBatches(params, timesUs.length, around)
  const [first, ...others] = await keptBatches(params.batchDir)
  if (!first) throw new Error('A film without a frame has no people')
  const { people, summary, warnings, device } = posed([first, ...others], { camera: params.camera, model: params.model, timesUs })
  if (summary.undecodedFrames === summary.frames) throw nothingDecoded(params)
  await writeFile(join(task.attemptDir, TABLE), peopleToArrow(people))
  return { outputs: [{ role: 'people', file: TABLE, format: 'arrow' }], summary: { ...summary, framesPerS: Number.isNaN(framesPerS) ? null : framesPerS } satisfies Posed, warnings, device }
}

/** A page that is lost is forgiven once: the next one goes on behind the last batch. */
async function allBatches(task: PoseTask, frames: number, around: Around): Promise<number> {
  const run = async () => runPage({ batchFrames: BATCH_FRAMES, ...around, task, frames, firstFrame: (await keptBatches(task.batchDir)).at(-1)?.end ?? 0 })
  try {
    return await run()
  } catch (thrown) {
    if (!(thrown instanceof PageLost)) throw thrown
    return run()
  }
}

function notBuilt(): ProblemError {
  return new ProblemError({ code: 'page-not-built', message: 'The hidden page in which MediaPipe works has not been built in this checkout.', hint: 'Run `npm run build` once, or take the model that comes with the program: --model stridescope-pose.' })
}

/** A browser may say that it has a codec, and then decode nothing of it. */
function nothingDecoded({ name }: PoseTask): ProblemError {
  return new ProblemError({ code: 'codec-not-decodable', message: `No frame of ${name} could be decoded in the hidden page.`, hint: 'Prepare the file again: it then gets a stand-in. Else copy it from the camera again.', subject: name })
}
