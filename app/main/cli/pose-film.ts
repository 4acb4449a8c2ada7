/** The stages from one film to its people, for a command: in a folder of its own, and without a library. */
import { mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { z } from 'zod'
import { probedSchema, type ProbeParams, type proxyParams } from '../../contract/library/media-tasks.ts'
import type { PoseTask } from '../../contract/models/pose-estimation.ts'
import type { WorkerPose } from '../../contract/models/pose-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import type { VideoFacts } from '../../core/media/packet-table.ts'
import { videoFactsOf } from '../../core/media/video-facts.ts'
import { ffmpegNeeded } from '../../core/media/ffmpeg-needed.ts'
import { openInHeadlessChromium } from '../hidden/headless-chromium.ts'
import type { UsableModel } from '../models/usable-model.ts'
import { estimateInPage } from '../pose/estimate-in-page.ts'
import { isUndecodable, maybeReadInPage } from '../pose/in-page.ts'
import { workerChoices } from '../pose/worker-choices.ts'
import { locateFfmpeg } from '../system/locate.mjs'
import { performTask, performWhole, type Work } from './perform-task.ts'
import { progressLine } from './words/progress-line.ts'

interface Given {
  film: string
  name: string
  people: number
  model: UsableModel
}

const madeSchema = z.object({ facts: z.custom<VideoFacts>() })

/** `table`: where the people lie. */
export async function poseFilm(given: Given, work: Work): Promise<TaskResult & { table: string }> {
  const { film, name } = given
  const found = locateFfmpeg()
  const ffmpeg = 'path' in found ? { ffmpeg: found.path } : {}
  const probed = probedSchema.parse(await performTask('media', 'probe', { file: film, name, ...ffmpeg } satisfies ProbeParams, work))
  const facts = videoFactsOf(probed)
  const packetTable = join(work.folder, 'packet-table.arrow')
  const shown = { widthPx: facts.displayWidth, heightPx: facts.displayHeight, packetTable }
  if (given.model.entry.estimator !== 'mediapipe') return estimateInWorker(given, { film, facts, ...shown }, ffmpeg, work)
  try {
    if (maybeReadInPage(facts) || ffmpeg.ffmpeg === undefined) return await estimate(given, { film, facts, ...shown }, work)
  } catch (thrown) {
    if (!isUndecodable(thrown) || ffmpeg.ffmpeg === undefined) throw thrown
  }
  const folder = join(work.folder, 'proxy')
  await mkdir(folder)
  const params: z.infer<typeof proxyParams> = { file: film, name, ffmpeg: ffmpeg.ffmpeg, packetTable, facts }
  const made = madeSchema.parse(await performTask('media', 'proxy', params, { ...work, folder }))
  return estimate(given, { film: join(folder, 'proxy.mp4'), facts: made.facts, ...shown }, work)
}

type Decoded = Pick<PoseTask, 'film' | 'packetTable' | 'widthPx' | 'heightPx'> & { facts: VideoFacts }

async function estimate(given: Given, decoded: Decoded, work: Work): Promise<TaskResult & { table: string }> {
  const { folder, signal } = work
  const params = paramsOf(given, decoded, work)
  const line = progressLine()
  const result = await estimateInPage({ name: 'pose', attemptDir: folder, params }, { openPage: openInHeadlessChromium, signal, onProgress: line.tell }).finally(() => line.end())
  return { ...result, table: join(folder, 'people.arrow') }
}

async function estimateInWorker(given: Given, decoded: Decoded, { ffmpeg }: { ffmpeg?: string }, work: Work): Promise<TaskResult & { table: string }> {
  if (ffmpeg === undefined) throw ffmpegNeeded(`${given.name} cannot be decoded for this model: ffmpeg was not found.`, given.name, 'MediaPipe’s models do without.')
  const { settings, machine } = workerChoices(given.model.entry, decoded.facts)
  const params = { ...paramsOf(given, decoded, work), settings, ...machine, ffmpeg } satisfies WorkerPose
  return { ...(await performWhole('pose', 'pose', params, work)), table: join(work.folder, 'people.arrow') }
}

function paramsOf({ name, people, model }: Given, decoded: Decoded, { folder }: Work): PoseTask {
  const files = Object.entries(model.files)
  return {
    ...decoded,
    name,
    camera: basename(name, extname(name)),
    estimator: model.entry.estimator,
    model: model.entry.id,
    modelFiles: Object.fromEntries(files.map(([role, { sha256 }]) => [role, sha256])),
    modelPaths: Object.fromEntries(files.map(([role, { path }]) => [role, path])),
    people,
    settings: {},
    batchDir: join(folder, 'batches'),
  }
}
