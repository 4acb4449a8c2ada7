/** One hidden page, from its opening to its end. */
import type { PoseTask } from '../../contract/models/pose-estimation.ts'
import type { PosePageJob, ToPosePage } from '../../contract/channels/pose-page.ts'
import type { Progress } from '../../contract/basics/progress.ts'
import { peopleFromArrow } from '../../core/body/people/people-arrow.ts'
import { poseProgress } from '../../core/pose/pose-progress.ts'
import { ProblemError } from '../../core/problem.ts'
import type { OpenHiddenPage } from '../hidden/hidden-page.ts'
import { servePosePage } from './pose-page.ts'
import { Aborted } from '../jobs/worker-process.ts'
import { keepBatch } from './batch-files.ts'
import { followPage } from './talk.ts'

/** It went away, or has got stuck: another one may get further. */
export class PageLost extends ProblemError {
  override name = 'PageLost'
}

interface Run {
  task: PoseTask
  firstFrame: number
  /** In the film. */
  frames: number
  batchFrames: number
  alone?: PosePageJob['alone']
  openPage: OpenHiddenPage
  signal: AbortSignal
  onProgress: (progress: Progress) => void
}

/** A browser, MediaPipe and a trial of the graphics card have to start first; a picture takes seconds at most, on the slowest machine. */
const LONGEST_START_MS = 180_000
const LONGEST_SILENCE_MS = 60_000

/** Gives how many frames a second it was, NaN where nothing was left to do. */
export async function runPage({ openPage, signal, onProgress, ...run }: Run): Promise<number> {
  const { task, firstFrame, frames } = run
  if (firstFrame >= frames) return Number.NaN
  signal.throwIfAborted()
  const { camera } = task
  const server = await servePosePage({ film: task.film, packetTable: task.packetTable, model: task.modelPaths['landmarker']! })
  const page = await openPage(server.url).catch(async (thrown: unknown) => {
    await server.close()
    throw thrown
  })
  const end = endings(camera, page.gone, signal)
  let framesPerS = Number.NaN
  try {
    const socket = await Promise.race([server.connected, end.bad])
    socket.once('close', () => end.lose('Its line to the engine broke off.'))
    socket.once('error', ({ message }) => end.lose(`What it said cannot be read: ${message}.`))
    const done = followPage(socket, {
      heard: end.isAlive,
      progress: (told) => {
        framesPerS = told.framesPerS ?? Number.NaN
        onProgress(poseProgress({ ...told, camera, frames, framesPerS }))
      },
      async batch(note, table) {
        peopleFromArrow(table, `${camera}, frame ${note.first}`)
        await keepBatch(task.batchDir, note, table)
      },
    })
    socket.send(JSON.stringify({ type: 'job', job: jobOf(run) } satisfies ToPosePage))
    await Promise.race([done, end.bad])
    return framesPerS
  } finally {
    end.dispose()
    await page.close()
    await server.close()
  }
}

function jobOf({ task, firstFrame, batchFrames, alone }: Pick<Run, 'task' | 'firstFrame' | 'batchFrames' | 'alone'>): PosePageJob {
  const { name, camera, facts, widthPx, heightPx, people } = task
  const { rotationDeg, displayWidth, displayHeight } = facts
  return { name, camera, rotationDeg, displayWidth, displayHeight, widthPx, heightPx, people, firstFrame, batchFrames, alone }
}

/** All that can end a page's work but its own word. */
function endings(camera: string, gone: Promise<string>, signal: AbortSignal) {
  let reject: (error: Error) => void
  let silence: NodeJS.Timeout | undefined
  const bad = new Promise<never>((_, fail) => (reject = fail))
  bad.catch(() => undefined)
  const lose = (how: string) => reject(lost(camera, how))
  const waitFor = (ms: number) => {
    clearTimeout(silence)
    silence = setTimeout(() => lose(`It has not said a word for ${ms / 1e3} s.`), ms)
  }
  const isAlive = () => waitFor(LONGEST_SILENCE_MS)
  const onAbort = () => reject(new Aborted())
  signal.addEventListener('abort', onAbort, { once: true })
  // While the page was being opened nobody listened.
  if (signal.aborted) onAbort()
  void gone.then(lose)
  waitFor(LONGEST_START_MS)
  const dispose = () => {
    clearTimeout(silence)
    signal.removeEventListener('abort', onAbort)
  }
  return { bad, lose, isAlive, dispose }
}

function lost(camera: string, how: string): PageLost {
  return new PageLost({
    code: 'page-lost',
    message: `The hidden page that looked for people in ${camera} was lost, twice. ${how}`,
    hint: 'What it had done is kept: Retry goes on from there. If it happens again, close other programs: it may have run out of memory.',
    subject: camera,
  })
}
