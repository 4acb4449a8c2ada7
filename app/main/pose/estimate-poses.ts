/** The stage `pose` of one film of the library, whoever estimates. */
import { z } from 'zod'
import type { PoseParams, PoseSource } from '../../contract/models/pose-estimation.ts'
import type { Progress } from '../../contract/basics/progress.ts'
import type { VideoFacts } from '../../core/media/packet-table.ts'
import { videoFactsOf } from '../../core/media/video-facts.ts'
import { ffmpegNeeded } from '../../core/media/ffmpeg-needed.ts'
import { ProblemError } from '../../core/problem.ts'
import type { JobContext, StageRun } from '../jobs/job-kind.ts'
import { doneRun, stageKey, type StageRequest } from '../jobs/runs.ts'
import { newestResult, type MediaRow } from '../library/media.ts'
import { originalPath } from '../library/originals.ts'
import { makeProxy } from '../library/prepare-job.ts'
import { knownModel, type KnownModel } from '../models/usable-model.ts'
import { isUndecodable, maybeReadInPage } from './in-page.ts'
import { poseParamsOf, type PoseChoices } from './pose-params.ts'
import type { WorkerChoices } from './worker-choices.ts'

export interface Film {
  row: MediaRow
  /** As a person calls its camera. */
  label: string
}

export interface Choices extends PoseChoices {
  /** Of a manifest. */
  model: string
  /** Films that are looked through at once. */
  atOnce?: number
  progress(progress: Progress): void
}

type Working = Pick<JobContext, 'library' | 'machine' | 'stage'>
type Decoded = Pick<PoseSource, 'film' | 'facts'> & { proxy?: string }

/** Its output `people` is the artifact; its run says which model and what device. */
export async function estimatePoses(context: Working, film: Film, { model: id, atOnce = 1, progress, ...choices }: Choices): Promise<StageRun> {
  const { library } = context
  const model = await knownModel(library, id)
  if (model.entry.task !== 'pose') throw notForPoses(model)
  const original = { film: originalPath(library, film.row.id), facts: videoFactsOf(film.row) }
  const { params, inWorker } = poseParamsOf(model, original.facts, choices, atOnce)
  const run = (decoded: Decoded) => runPoses(context, film, { params, model, decoded, progress })
  if (inWorker) {
    if (!context.machine.ffmpeg) throw withoutFfmpeg(film)
    // ffmpeg decodes whatever has been probed.
    return runPoses(context, film, { params, model, decoded: original, also: inWorker, progress })
  }
  const readable = proxyOf(context, film) ?? (maybeReadInPage(original.facts) ? original : undefined)
  try {
    if (readable) return await run(readable)
  } catch (thrown) {
    if (!isUndecodable(thrown)) throw thrown
  }
  if (model.lacking) throw model.lacking
  await makeProxy(context, film.row, original.facts, { packetTable: packetTableOf(context, film), progress })
  return run(proxyOf(context, film) ?? original)
}

interface Run {
  params: PoseParams
  model: KnownModel
  decoded: Decoded
  /** Beside what every estimator is told. */
  also?: WorkerChoices['machine']
  progress(progress: Progress): void
}

function runPoses(context: Working, film: Film, { params, model, decoded: { proxy, ...decoded }, also, progress }: Run): Promise<StageRun> {
  const { library, machine, stage } = context
  const { row, label } = film
  const { displayWidth, displayHeight } = videoFactsOf(row)
  const packetTable = packetTableOf(context, film)
  const request: StageRequest = { stage: 'pose', inputs: { original: row.contentHash, 'packet-table': packetTable, ...(proxy && { proxy }) }, params }
  // What it has found stays after it has gone.
  if (model.lacking && !doneRun(library, stageKey(request))) throw model.lacking
  const extra: PoseSource & Partial<WorkerChoices['machine']> = {
    ...decoded,
    ...also,
    widthPx: displayWidth,
    heightPx: displayHeight,
    name: row.name,
    camera: label,
    packetTable: library.layout.artifactFile(packetTable),
    modelPaths: Object.fromEntries(Object.entries(model.files).map(([role, { path }]) => [role, path])),
    batchDir: library.layout.batchesOf(stageKey(request)),
    ...(machine.ffmpeg && { ffmpeg: machine.ffmpeg }),
  }
  return stage({ ...request, worker: params.estimator === 'mediapipe' ? 'page' : 'pose', extra, progress })
}

const proxiedSchema = z.object({ facts: z.custom<VideoFacts>() })

function proxyOf({ library }: Working, { row }: Film): Decoded | undefined {
  const proxy = newestResult(library, row.contentHash, 'proxy')
  return proxy && { film: library.layout.artifactFile(proxy.hash), facts: proxiedSchema.parse(proxy.summary).facts, proxy: proxy.hash }
}

function packetTableOf({ library }: Working, { row }: Film): string {
  const table = newestResult(library, row.contentHash, 'packet-table')
  if (table) return table.hash
  throw new ProblemError({ code: 'not-prepared', message: `${row.name} has not been prepared yet: its frames are not known.`, hint: 'Wait until its preparation has ended, or prepare it again.', subject: row.name })
}

function withoutFfmpeg({ row: { name } }: Film): ProblemError {
  return ffmpegNeeded(`${name} cannot be decoded for this model: ffmpeg was not found.`, name, 'MediaPipe’s models do without.')
}

function notForPoses({ entry: { id, name } }: KnownModel): ProblemError {
  return new ProblemError({ code: 'not-a-pose-model', message: `${name} finds people, but not their joints.`, hint: 'Choose a pose model: "stridescope models list" shows them.', subject: id })
}
