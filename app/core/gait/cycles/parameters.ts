/** What a stride tells in numbers; where there are several rules, by Plug-in Gait's (../shared/reference/README.md). */
import type { Side } from '../../body/joints.ts'
import type { GaitPoints } from '../gait-points.ts'
import { centreParameters } from './centre-parameters.ts'
import { type AngleOverTime, FLAT, footParameters } from './foot-parameters.ts'
import { type FootWays, onFloor } from './foot-ways.ts'
import { isRun, type Stride } from './strides.ts'

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
  'stanceTimeS',
  'swingTimeS',
  'flightTimeS',
  'toeClearanceM',
  'footProgressionDeg',
  'centreOfMassRiseM',
  'centreOfMassSwayM',
] as const
export type Parameter = (typeof PARAMETERS)[number]

/** Those that hang on when feet strike and leave. */
export const TIMED = ['strideLengthM', 'stepLengthM', 'stepWidthM', 'strideTimeS', 'stepTimeS', 'speedMps', 'cadencePerMin', 'footOffPercent', 'singleSupportS', 'doubleSupportS', 'stanceTimeS', 'swingTimeS', 'flightTimeS'] as const satisfies readonly Parameter[]
export type TimedParameter = (typeof TIMED)[number]

/**
 * NaN where the stride lacks what one takes. `ways` and `points` are null where nothing tells where the feet were, `progression` where no angle of the foot is told. Who runs has no double support, but flies
 * twice a stride; who walks does not fly.
 */
export const strideParameters = (stride: Stride, ways: FootWays | null, points: GaitPoints | null, progression: AngleOverTime | null = null): Record<Parameter, number> => ({
  ...timedParameters(stride, ways, isRun(stride)),
  ...footParameters(stride, ways, points, progression),
  ...centreParameters(stride, ways, points),
})

export function timedParameters(stride: Stride, ways: FootWays | null, runs: boolean): Record<TimedParameter, number> {
  const { fromS, toS, offS, oppositeOffS, oppositeStrikeS } = stride
  const strideTimeS = toS - fromS
  const { strideLengthM, stepLengthM, stepWidthM } = ways ? lengthsOf(stride, ways) : UNKNOWN_LENGTHS
  return {
    strideLengthM,
    stepLengthM,
    stepWidthM,
    strideTimeS,
    stepTimeS: toS - oppositeStrikeS,
    speedMps: strideLengthM / strideTimeS,
    cadencePerMin: 120 / strideTimeS,
    footOffPercent: (100 * (offS - fromS)) / strideTimeS,
    singleSupportS: runs ? offS - fromS : oppositeStrikeS - oppositeOffS,
    doubleSupportS: runs ? Number.NaN : oppositeOffS - fromS + (offS - oppositeStrikeS),
    stanceTimeS: offS - fromS,
    swingTimeS: toS - offS,
    flightTimeS: runs ? oppositeStrikeS - offS + (toS - oppositeOffS) : Number.NaN,
  }
}

const UNKNOWN_LENGTHS = { strideLengthM: Number.NaN, stepLengthM: Number.NaN, stepWidthM: Number.NaN }

/**
 * The other foot counts where it comes down: a step is how far this one comes down beyond it along the stride, its width how far it lies beside the stride's line. By the maker's rule (../shared/reference/README.md) that is where the
 * toes are at the strike; of events that were found otherwise, and may be told while the foot still swings, where they stand once it lies flat.
 */
function lengthsOf(stride: Stride, ways: FootWays) {
  const { side, fromS, toS, oppositeStrikeS } = stride
  const opposite: Side = side === 'left' ? 'right' : 'left'
  const laterS = ways.areMakers || ways.isPelvis ? 0 : untilFlatS(stride, ways)
  const [from, to, other] = [onFloor(ways, side, fromS + laterS), onFloor(ways, side, toS + laterS), onFloor(ways, opposite, oppositeStrikeS + laterS)]
  const [x, y] = [to[0] - from[0], to[1] - from[1]]
  const strideLengthM = Math.hypot(x, y)
  if (ways.isPelvis) return { ...UNKNOWN_LENGTHS, strideLengthM }
  const [stepX, stepY] = [to[0] - other[0], to[1] - other[1]]
  return { strideLengthM, stepLengthM: (stepX * x + stepY * y) / strideLengthM, stepWidthM: Math.abs(stepX * y - stepY * x) / strideLengthM }
}

/** From a strike; where the recording ends before, as long as it lasts. */
function untilFlatS({ fromS, toS, offS }: Stride, { timesS }: FootWays): number {
  return Number.isNaN(offS) ? 0 : Math.max(0, Math.min(FLAT * (offS - fromS), timesS.at(-1)! - toS))
}
