import type { Side } from '../../body/joints.ts'
import type { Way } from '../gait-points.ts'

/** One place of each foot over time: the toe marker, or the heel. */
export interface FootWays {
  timesS: Float64Array
  foot: Readonly<Record<Side, Way>>
  /** What carries the feet back, and where the walker goes on it, as (x, y) of length 1. Null overground. */
  belt: { speedMps: number; ahead: readonly [number, number] } | null
}

/** Where a foot is on the floor that it walks on, seen from above: on a belt that is further ahead every second. By straight lines between frames. */
export function onFloor({ timesS, foot, belt }: FootWays, side: Side, timeS: number): [number, number] {
  const after = Math.max(1, Math.min(timesS.length - 1, firstFrom(timesS, timeS)))
  const share = (timeS - timesS[after - 1]!) / (timesS[after]! - timesS[after - 1]!)
  return [0, 1].map((axis) => {
    const [before, then] = [foot[side][3 * (after - 1) + axis]!, foot[side][3 * after + axis]!]
    // What one frame tells alone is not lost to a gap beside it.
    const at = share === 0 ? before : share === 1 ? then : before + share * (then - before)
    return at + (belt ? belt.speedMps * timeS * belt.ahead[axis]! : 0)
  }) as [number, number]
}

/** The first frame at or after a time. */
function firstFrom(timesS: Float64Array, timeS: number): number {
  let [low, high] = [0, timesS.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (timesS[middle]! < timeS) low = middle + 1
    else high = middle
  }
  return low
}
