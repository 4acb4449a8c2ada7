import { expect, it } from 'vitest'
import { bySide } from '../../body/joints.ts'
import type { GaitPoints } from '../gait-points.ts'
import { centreParameters } from './centre-parameters.ts'
import type { FootWays } from './foot-ways.ts'
import type { Stride } from './strides.ts'

const RATE_HZ = 200
const RISE_M = 0.05
const SWAY_M = 0.04
const DRIFT_M = 0.1
const timesS = Float64Array.from({ length: RATE_HZ + 1 }, (_, frame) => frame / RATE_HZ)
/** Who walks 30° from the room's x. */
const [aheadX, aheadY] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)]
const wayOf = (aheadM: (timeS: number) => number, asideM: (timeS: number) => number, upM: (timeS: number) => number) => Float64Array.from(timesS).reduce<number[]>((way, timeS) => [...way, aheadX * aheadM(timeS) - aheadY * asideM(timeS), aheadY * aheadM(timeS) + aheadX * asideM(timeS), upM(timeS)], [])
const foot = Float64Array.from(wayOf((timeS) => 1.3 * timeS, () => 0.1, () => 0))
const centre = Float64Array.from(wayOf((timeS) => 1.3 * timeS, (timeS) => (SWAY_M / 2) * Math.sin(2 * Math.PI * timeS) + DRIFT_M * timeS, (timeS) => 1 + (RISE_M / 2) * Math.cos(4 * Math.PI * timeS)))
const points = (of: Float64Array | null): GaitPoints => ({ rateHz: RATE_HZ, timesS, pelvis: centre, heel: bySide(() => foot), toe: bySide(() => foot), centre: of })
const ways: FootWays = { timesS, foot: bySide(() => foot), belt: null }
const stride = { side: 'left', fromS: 0, toS: 1 } as Stride

it('rise is from the lowest to the highest, sway across the way, whichever way that is, and a drift is neither', () => {
  const { centreOfMassRiseM, centreOfMassSwayM } = centreParameters(stride, ways, points(centre))
  expect(centreOfMassRiseM).toBeCloseTo(RISE_M, 4)
  expect(centreOfMassSwayM).toBeCloseTo(SWAY_M, 3)
})

it('where a keypoint is missing in a stride, or nobody knows where the feet went, it is not told', () => {
  const gap = Float64Array.from(centre, (value, at) => (at >= 300 && at < 303 ? Number.NaN : value))
  expect(centreParameters(stride, ways, points(gap))).toEqual({ centreOfMassRiseM: Number.NaN, centreOfMassSwayM: Number.NaN })
  expect(centreParameters(stride, ways, points(null))).toEqual({ centreOfMassRiseM: Number.NaN, centreOfMassSwayM: Number.NaN })
  expect(centreParameters(stride, null, points(centre))).toEqual({ centreOfMassRiseM: expect.closeTo(RISE_M, 4) as number, centreOfMassSwayM: Number.NaN })
})
