import type { Board } from '../../contract/analysis/calibration-tasks.ts'
import type { GreyPicture } from '../../core/image/grey-picture.ts'
import { findCheckerboard } from '../../core/vision/board/find-checkerboard.ts'

/** Looking for any board at all takes as long as looking for one. */
const MOST_LOOKS = 6
const LEAST_SIDE = 3

/** Why a picture shows no board, from a look at it: another board than the one looked for, or none. */
export function whyNoBoard({ kind, columns, rows }: Board): (picture: GreyPicture) => string | undefined {
  let looks = 0
  return (picture) => {
    if (kind !== 'checkerboard' || looks++ >= MOST_LOOKS) return undefined
    const other = findCheckerboard(picture)
    const isOther = other && Math.min(other.columns, other.rows) >= LEAST_SIDE && other.columns * other.rows > columns * rows
    return isOther ? `its board has ${other.columns} × ${other.rows} inner corners, not ${columns} × ${rows}` : undefined
  }
}
