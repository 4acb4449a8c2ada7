import type { Board, BoardView } from '../../../contract/analysis/calibration-tasks.ts'
import { anyView, cameraSeeing } from '../../../core/vision/board/testing/board-views.ts'
import { trueCorners } from '../../../core/vision/board/testing/drawn-board.ts'
import { seededRandom } from '../../../core/vision/board/testing/random.ts'
import type { Lens } from '../../../core/vision/camera.ts'

/** An action camera, as people film with, upright. */
export const LENS: Lens = { name: 'cam01', widthPx: 1088, heightPx: 1920, focalXPx: 1680, focalYPx: 1682, centreXPx: 540, centreYPx: 958, distortion: [-0.12, 0.05, 0.0008, -0.0006, 0] }
export const BOARD: Board = { kind: 'checkerboard', columns: 6, rows: 9, squareM: 0.05 }

export type View = ReturnType<typeof anyView>

/** What a finder would give of pictures that need not be drawn: corners in the picture, each a little off. */
export function madeViews(seed: number, count: number, { noisePx = 0.1, lens = LENS, viewOf = anyView }: { noisePx?: number; lens?: Lens; viewOf?: typeof anyView } = {}): BoardView[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, at) => {
    const corners = trueCorners(cameraSeeing(lens, BOARD, BOARD.squareM, viewOf(random)), BOARD, BOARD.squareM).map((corner): [number, number] | null => {
      const isSeen = corner !== undefined && corner[0] > 5 && corner[1] > 5 && corner[0] < lens.widthPx - 6 && corner[1] < lens.heightPx - 6
      return isSeen ? [corner[0] + noisePx * random.gaussian(), corner[1] + noisePx * random.gaussian()] : null
    })
    return { name: `photo ${at + 1}`, widthPx: lens.widthPx, heightPx: lens.heightPx, corners, isWhole: corners.every((corner) => corner !== null), isTurnKnown: true, blurPx: 1 }
  })
}
