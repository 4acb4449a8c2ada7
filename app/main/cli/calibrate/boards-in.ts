import { join } from 'node:path'
import type { z } from 'zod'
import { type Board, foundBoardsSchema } from '../../../contract/analysis/calibration-tasks.ts'
import { locateFfmpeg } from '../../system/locate.mjs'
import { printable } from '../common.ts'
import { performTask, type Work } from '../perform-task.ts'

const FEW_VIEWS = 3

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
