import type { z } from 'zod'
import type { Board, BoardView, findBoardsParams } from '../../contract/analysis/calibration-tasks.ts'
import type { GreyPicture } from '../../core/image/grey-picture.ts'
import { findCheckerboard } from '../../core/vision/board/find-checkerboard.ts'

export type BoardFinder = (picture: GreyPicture, name: string) => BoardView | undefined
export type CornersBy = z.infer<typeof findBoardsParams>['corners']

/** Fewer of a board's corners may be something else that looks like them. */
const LEAST_SEEN = 0.4

export function checkerboardFinder(board: Board, by: CornersBy): BoardFinder {
  return (picture, name) => {
    const found = findCheckerboard(picture, board, { by })
    if (!found || found.seen < LEAST_SEEN * found.corners.length) return undefined
    const { isWhole, isTurnKnown, blurPx } = found
    return { name, widthPx: picture.width, heightPx: picture.height, corners: found.corners.map((corner) => (corner ? [...corner] : null)), isWhole, isTurnKnown, blurPx: Number.isNaN(blurPx) ? null : blurPx }
  }
}
