import type { Side } from '../../body/joints.ts'
import { lastStarted } from '../../time/frame-times.ts'
import type { Way } from '../gait-points.ts'

/** One place of each foot over time: the toe marker, or the heel. */
export interface FootWays {
  timesS: Float64Array
  foot: Readonly<Record<Side, Way>>
  /** The pelvis stands for both, where no foot is seen: it goes as far as a stride is long, but tells of no step. */
  isPelvis?: true
  /** Events are those of the file's maker, whose rule for lengths is where the toes are as a foot strikes. */
  areMakers?: true
  /** What carries the feet back, and where the walker goes on it, as (x, y) of length 1. Null overground. */
  belt: { speedMps: number; ahead: readonly [number, number] } | null
}

/** Where a foot is on the floor that it walks on, seen from above: on a belt that is further ahead every second. By straight lines between frames. */
export function onFloor({ timesS, foot, belt }: FootWays, side: Side, timeS: number): [number, number] {
  const before = Math.max(0, Math.min(timesS.length - 2, lastStarted(timesS, timeS)))
  const share = (timeS - timesS[before]!) / (timesS[before + 1]! - timesS[before]!)
  return [0, 1].map((axis) => {
    const [now, then] = [foot[side][3 * before + axis]!, foot[side][3 * (before + 1) + axis]!]
    // What one frame tells alone is not lost to a gap beside it.
    const at = share === 0 ? now : share === 1 ? then : now + share * (then - now)
    return at + (belt ? belt.speedMps * timeS * belt.ahead[axis]! : 0)
  }) as [number, number]
}
