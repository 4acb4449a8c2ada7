import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import { type Board, foundBoardsSchema } from '../../contract/calibration-tasks.ts'
import { Aborted } from '../jobs/worker-process.ts'
import { locateFfmpeg } from '../system/locate.mjs'
import { printable } from './common.ts'
import { performTask, type Work } from './perform-task.ts'

const FEW_VIEWS = 3

/** In a folder that goes again, and until a person interrupts it. */
export async function inWorkFolder(work: (work: Work) => Promise<number>): Promise<number> {
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())
  const folder = await mkdtemp(join(tmpdir(), 'stridescope-calibrate-'))
  try {
    return await work({ folder, signal: interrupted.signal })
  } catch (thrown) {
    if (thrown instanceof Aborted) return 130
    throw thrown
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export interface PicturesOfCamera {
  name: string
  sources: readonly { file: string; name: string }[]
  board: Board
  corners: string
}

/** `views` is the file that holds them. */
export async function boardsIn({ name, sources, board, corners }: PicturesOfCamera, { folder, signal }: Work): Promise<z.infer<typeof foundBoardsSchema> & { viewsFile: string; work: Work }> {
  const ffmpeg = locateFfmpeg()
  const work = { folder: join(folder, name), signal }
  const found = foundBoardsSchema.parse(await performTask('calibrate', 'find-boards', { board, sources, corners, ...('path' in ffmpeg && { ffmpeg: ffmpeg.path }) }, work))
  // What comes next will refuse for want of boards, and cannot know why there are none.
  if (found.views < FEW_VIEWS) for (const { name, reason } of found.unused) process.stderr.write(`${printable(name)}: ${reason}.\n`)
  return { ...found, viewsFile: join(work.folder, 'board-views.json'), work }
}
