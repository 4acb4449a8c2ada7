/** How far the centre of mass goes up and down, and from side to side, in a stride. */
import { lastStarted } from '../../time/frame-times.ts'
import type { GaitPoints } from '../gait-points.ts'
import { type FootWays, onFloor } from './foot-ways.ts'
import type { Stride } from './strides.ts'

interface CentreParameters {
  /** From its lowest to its highest. */
  centreOfMassRiseM: number
  /** From its leftmost to its rightmost, across the stride's line; a drift over the whole stride, as on a belt, is none of it. */
  centreOfMassSwayM: number
}

export function centreParameters({ side, fromS, toS }: Stride, ways: FootWays | null, points: GaitPoints | null): CentreParameters {
  const [first, last] = points ? [lastStarted(points.timesS, fromS) + 1, lastStarted(points.timesS, toS)] : [0, -1]
  if (!points?.centre || first >= last) return { centreOfMassRiseM: Number.NaN, centreOfMassSwayM: Number.NaN }
  const { centre } = points
  const along = (axis: 0 | 1 | 2) => Float64Array.from({ length: last - first + 1 }, (_, at) => centre[3 * (first + at) + axis]!)
  return { centreOfMassRiseM: spanOf(along(2)), centreOfMassSwayM: ways ? swayOf(along(0), along(1), onFloor(ways, side, fromS), onFloor(ways, side, toS)) : Number.NaN }
}

function swayOf(x: Float64Array, y: Float64Array, [fromX, fromY]: readonly [number, number], [toX, toY]: readonly [number, number]): number {
  const [aheadX, aheadY] = [toX - fromX, toY - fromY]
  const aside = x.map((value, at) => (aheadX * y[at]! - aheadY * value) / Math.hypot(aheadX, aheadY))
  const drift = (aside.at(-1)! - aside[0]!) / (aside.length - 1)
  return spanOf(aside.map((value, at) => value - drift * at))
}

/** NaN where one is missing. */
const spanOf = (values: Float64Array): number => Math.max(...values) - Math.min(...values)
