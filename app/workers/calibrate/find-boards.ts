/** The board in the photos and films of one camera. */
import type { z } from 'zod'
import { type BoardView, findBoardsParams, foundBoardsSchema } from '../../contract/analysis/calibration-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { ffmpegNeeded } from '../../core/media/ffmpeg-needed.ts'
import { chooseViews } from '../../core/vision/board/choose-views.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { checkerboardFinder } from './board-finder.ts'
import { charucoFinder } from './charuco.ts'
import { eachPicture } from './pictures.ts'
import { whyNoBoard } from './why-no-board.ts'

type Unused = z.infer<typeof foundBoardsSchema>['unused']

export async function findBoards(params: unknown, { attemptDir, signal, progress }: TaskContext): Promise<TaskResult> {
  const { board, sources, ffmpeg, corners } = findBoardsParams.parse(params)
  if (ffmpeg === undefined) throw ffmpegNeeded('Photos and films can only be read with ffmpeg, and none was found.')
  const find = board.kind === 'charuco' ? await charucoFinder(board, corners) : checkerboardFinder(board, corners)
  const whyNone = whyNoBoard(board)
  const views: BoardView[] = []
  const unused: Unused = []
  let pictures = 0
  for (const [place, source] of sources.entries()) {
    const own: BoardView[] = []
    let reason: string | undefined
    const { isFilm } = await eachPicture(source, {
      ffmpeg,
      signal,
      take(picture, name, share) {
        pictures++
        const view = find(picture, name)
        if (view) own.push(view)
        else reason ??= whyNone(picture)
        progress({ kind: 'find-boards', value: Math.min(0.99, (place + share) / sources.length), title: `Looking for the board in ${source.name}`, detail: `${views.length + own.length} found` })
      },
    })
    if (own.length === 0) unused.push({ name: source.name, reason: reason ?? 'no board was found in it' })
    views.push(...(isFilm ? chooseViews(own, board) : own))
  }
  const alike = sameSize(views, unused)
  await writeFlushed(attemptDir, 'board-views.json', `${JSON.stringify(alike)}\n`)
  const summary = foundBoardsSchema.parse({ views: alike.length, pictures, unused })
  return { outputs: [{ role: 'board-views', file: 'board-views.json', format: 'json' }], summary, warnings: unused.map(({ name, reason }) => `${name}: ${reason}.`) }
}

/** One lens has one size of picture: that of most. */
function sameSize(views: readonly BoardView[], unused: Unused): BoardView[] {
  const sizeOf = ({ widthPx, heightPx }: BoardView) => `${widthPx} × ${heightPx}`
  const counts = new Map<string, number>()
  for (const view of views) counts.set(sizeOf(view), (counts.get(sizeOf(view)) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return views.filter((view) => {
    const isAlike = sizeOf(view) === most?.[0]
    if (!isAlike) unused.push({ name: view.name, reason: `it is ${sizeOf(view)}, most others are ${most?.[0]}` })
    return isAlike
  })
}
