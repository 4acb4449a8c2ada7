import { project, type Lens } from './camera.ts'
import { undistort } from './undistort.ts'

const STEPS = 8
const AT_ORIGIN = { rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1], translationM: [0, 0, 0] } as const

/** How far apart in the picture two lenses show the same ray, at worst over the picture; Infinity where they are for pictures of other sizes. */
export function largestDifferencePx(one: Lens, other: Lens): number {
  if (one.widthPx !== other.widthPx || one.heightPx !== other.heightPx) return Infinity
  let largest = 0
  for (let row = 0; row <= STEPS; row++)
    for (let column = 0; column <= STEPS; column++) {
      const pixel = [(column / STEPS) * (one.widthPx - 1), (row / STEPS) * (one.heightPx - 1)] as const
      const [x, y] = undistort(one, pixel)
      // What the one lens does not show at all, neither has to show.
      if (Number.isNaN(x)) continue
      const seen = project({ ...other, ...AT_ORIGIN }, [x, y, 1])
      largest = Math.max(largest, seen ? Math.hypot(seen[0] - pixel[0], seen[1] - pixel[1]) : Infinity)
    }
  return largest
}
