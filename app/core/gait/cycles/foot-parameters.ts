/** How a foot stands and swings. */
import type { Side } from '../../body/joints.ts'
import { degreesOf } from '../../math/degrees.ts'
import { lastStarted } from '../../time/frame-times.ts'
import type { GaitPoints, Way } from '../gait-points.ts'
import { type FootWays, onFloor } from './foot-ways.ts'
import type { Stride } from './strides.ts'

/** Shares of swing between which the toes come nearest to the floor as they pass the other foot: what is lower earlier or later is leaving it, or about to strike. Assumed. */
const PASSING = { from: 0.25, to: 0.75 }
/** Share of the stance in which heel and toes lie flat. Assumed. */
export const FLAT = 0.4

/** Of one side. */
export interface AngleOverTime {
  timesS: Float64Array
  degrees: Float64Array
}

interface FootParameters {
  /** The lowest that the toes' marker is in mid-swing, over where it stood in the stance before. */
  toeClearanceM: number
  /** Of the standing foot, seen from above; inward positive. By its angle, where the trial has one; else of the line from heel to toe marker from the stride's. */
  footProgressionDeg: number
}

export function footParameters({ side, fromS, toS, offS }: Stride, ways: FootWays | null, points: GaitPoints | null, progression: AngleOverTime | null): FootParameters {
  const flatS = fromS + FLAT * (offS - fromS)
  const known = points && ways && !Number.isNaN(offS)
  return {
    toeClearanceM: known ? clearanceOf(points, side, flatS, offS, toS) : Number.NaN,
    footProgressionDeg: progression ? angleAt(progression, flatS) : known ? progressionOf(points, ways, side, flatS, fromS, toS) : Number.NaN,
  }
}

/** NaN where the frame does not have it, or there is none. */
function angleAt({ timesS, degrees }: AngleOverTime, timeS: number): number {
  return timeS <= timesS.at(-1)! ? (degrees[lastStarted(timesS, timeS)] ?? Number.NaN) : Number.NaN
}

function clearanceOf({ timesS, toe }: GaitPoints, side: Side, flatS: number, offS: number, toS: number): number {
  const way = toe[side]
  const [first, last] = [lastStarted(timesS, offS + PASSING.from * (toS - offS)) + 1, lastStarted(timesS, offS + PASSING.to * (toS - offS))]
  if (last >= timesS.length - 1 || first > last) return Number.NaN
  let lowest = Infinity
  for (let frame = first; frame <= last; frame++) {
    if (Number.isNaN(way[3 * frame + 2]!)) return Number.NaN
    lowest = Math.min(lowest, way[3 * frame + 2]!)
  }
  return lowest - heightAt(timesS, way, flatS)
}

function heightAt(timesS: Float64Array, way: Way, timeS: number): number {
  return timeS < timesS[0]! ? Number.NaN : way[3 * lastStarted(timesS, timeS) + 2]!
}

function progressionOf({ timesS, heel, toe }: GaitPoints, ways: FootWays, side: Side, flatS: number, fromS: number, toS: number): number {
  const standing = (foot: FootWays['foot']) => onFloor({ timesS, foot, belt: null }, side, flatS)
  const [back, front] = [standing(heel), standing(toe)]
  const [from, to] = [onFloor(ways, side, fromS), onFloor(ways, side, toS)]
  const [x, y] = [to[0] - from[0], to[1] - from[1]]
  const [footX, footY] = [front[0] - back[0], front[1] - back[1]]
  const toLeft = Math.atan2(x * footY - y * footX, x * footX + y * footY)
  return degreesOf(side === 'left' ? -toLeft : toLeft)
}
