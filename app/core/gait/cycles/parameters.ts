/** What a stride tells in numbers; where there are several rules, by Plug-in Gait's (../shared/reference/README.md). */
import type { Side } from '../../body/joints.ts'
import { type FootWays, onFloor } from './foot-ways.ts'
import type { Stride } from './strides.ts'

export const PARAMETERS = [
  'strideLengthM',
  'stepLengthM',
  'stepWidthM',
  'strideTimeS',
  'stepTimeS',
  'speedMps',
  'cadencePerMin',
  'footOffPercent',
  'singleSupportS',
  'doubleSupportS',
] as const
export type Parameter = (typeof PARAMETERS)[number]

/** NaN where the stride lacks what one takes. Who runs is in the air instead of on both feet: double support is negative then. */
export function strideParameters(stride: Stride, ways: FootWays): Record<Parameter, number> {
  const { fromS, toS, offS, oppositeOffS, oppositeStrikeS } = stride
  const strideTimeS = toS - fromS
  const { strideLengthM, stepLengthM, stepWidthM } = lengthsOf(stride, ways)
  return {
    strideLengthM,
    stepLengthM,
    stepWidthM,
    strideTimeS,
    stepTimeS: toS - oppositeStrikeS,
    speedMps: strideLengthM / strideTimeS,
    cadencePerMin: 120 / strideTimeS,
    footOffPercent: (100 * (offS - fromS)) / strideTimeS,
    singleSupportS: oppositeStrikeS - oppositeOffS,
    doubleSupportS: oppositeOffS - fromS + (offS - oppositeStrikeS),
  }
}

/** The other foot counts where it strikes: a step is how far this one comes down beyond it along the stride, its width how far it lies beside the stride's line. */
function lengthsOf({ side, fromS, toS, oppositeStrikeS }: Stride, ways: FootWays) {
  const opposite: Side = side === 'left' ? 'right' : 'left'
  const [from, to, other] = [onFloor(ways, side, fromS), onFloor(ways, side, toS), onFloor(ways, opposite, oppositeStrikeS)]
  const [x, y] = [to[0] - from[0], to[1] - from[1]]
  const strideLengthM = Math.hypot(x, y)
  const [stepX, stepY] = [to[0] - other[0], to[1] - other[1]]
  return { strideLengthM, stepLengthM: (stepX * x + stepY * y) / strideLengthM, stepWidthM: Math.abs(stepX * y - stepY * x) / strideLengthM }
}
