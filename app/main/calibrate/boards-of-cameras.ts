/** The board in the pictures of each camera; one that fails does not keep the others from theirs. */
import type { CalibrationWork } from '../../contract/analysis/calibration.ts'
import { foundBoardsSchema } from '../../contract/analysis/calibration-tasks.ts'
import type { Progress } from '../../contract/basics/progress.ts'
import { problemOf, ProblemError, type Problem } from '../../core/problem.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import type { MediaRow } from '../library/media.ts'
import type { MadeOf } from './made-calibrations.ts'
import { pictureRow, sourcesOf } from './picture-sources.ts'

export type BoardWork = Extract<CalibrationWork, { board: unknown }>

export interface FoundBoards {
  /** Artifact. */
  views: string
  photos: { name: string; mediaId: string; n: number }[]
  unused: { name: string; reason: string }[]
}

export interface Refused {
  camera: string
  problem: Problem
}

/** Asks each camera in turn; `work` takes it from where its boards are found. */
export async function eachCamera<T>(context: JobContext, sessionId: string, { board, pictures }: BoardWork, work: (camera: string, boards: FoundBoards, progress: (progress: Progress) => void) => Promise<T>): Promise<{ done: T[]; refused: Refused[]; of: Pick<MadeOf, 'pictures' | 'sources'> }> {
  const done: T[] = []
  const refused: Refused[] = []
  const rows = pictures.map(({ camera, mediaId, atUs }) => ({ camera, row: pictureRow(context.library, sessionId, mediaId), atUs }))
  const cameras = [...Map.groupBy(rows, ({ camera }) => camera)].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
  for (const [n, [camera, own]] of cameras.entries()) {
    const share = (within: number) => (n + within) / cameras.length
    try {
      const boards = await boardsIn(context, board, own, context.part(share(0), share(0.85)))
      done.push(await work(camera, boards, context.part(share(0.85), share(1))))
    } catch (thrown) {
      if (context.signal.aborted || !(thrown instanceof ProblemError) || thrown.problem.code === 'disk-full') throw thrown
      refused.push({ camera, problem: problemOf(thrown) })
    }
  }
  if (done.length === 0) throw nothing(refused)
  for (const { camera, problem } of refused) context.warn(problem.message.startsWith(camera) ? problem.message : `${camera}: ${problem.message}`)
  return { done, refused, of: { pictures: rows.map(({ row }) => ({ mediaId: row.id, content: row.contentHash })), sources: [...new Set(rows.map(({ row }) => row.name))] } }
}

async function boardsIn({ library, machine, stage }: JobContext, board: BoardWork['board'], own: readonly { row: MediaRow; atUs: number | undefined }[], progress: (progress: Progress) => void): Promise<FoundBoards> {
  const sources = named(own.flatMap(({ row, atUs }) => sourcesOf(library, row, atUs)))
  const { run, outputs } = await stage({
    worker: 'calibrate',
    stage: 'find-boards',
    inputs: Object.fromEntries(own.map(({ row }, n) => [`pictures-${n + 1}`, row.contentHash])),
    // What a picture is called is part of the result: it is left out by its name.
    params: { board, names: sources.map(({ name }) => name), times: own.map(({ atUs }) => atUs ?? null) },
    extra: { sources: sources.map(({ file, name, atUs }) => ({ file, name, ...(atUs !== undefined && { atUs }) })), ...(machine.ffmpeg !== undefined && { ffmpeg: machine.ffmpeg }) },
    progress,
  })
  const photos = sources.flatMap(({ name, photo }) => (photo ? [{ name, ...photo }] : []))
  return { views: outputs['board-views']!, photos, unused: foundBoardsSchema.parse(run.summary).unused }
}

/** Two folders may hold a `1.png` each. */
function named<T extends { name: string }>(sources: readonly T[]): T[] {
  const counts = new Map<string, number>()
  return sources.map((source) => {
    const count = (counts.get(source.name) ?? 0) + 1
    counts.set(source.name, count)
    return count === 1 ? source : { ...source, name: `${source.name} (${count})` }
  })
}

function nothing(refused: readonly Refused[]): ProblemError {
  const [first] = refused
  if (refused.length === 1) return new ProblemError(first!.problem)
  return new ProblemError({ code: 'no-camera-calibrated', message: refused.map(({ camera, problem }) => `${camera}: ${problem.message}`).join(' '), hint: first?.problem.hint })
}
