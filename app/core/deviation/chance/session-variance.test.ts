import { expect, it } from 'vitest'
import { PHASES } from '../../gait/cycles/phases.ts'
import { randomStream } from '../../math/random-stream.ts'
import { SESSION_EVENTS_S } from './repeatability.ts'
import { differenceVariance, ownSpread, steepness, type Weighed } from './session-variance.ts'

const SD_DEG = 2
/** Pre-swing is steep. */
const perS = Float64Array.from(PHASES, (phase) => (phase === 'pre-swing' ? (Math.sqrt(3) * SD_DEG) / SESSION_EVENTS_S : 0))
const weights = perS.map((slope) => steepness(slope, SD_DEG))
const random = randomStream(1, 'sessions')
const session = (): Weighed => ({ weights, means: { strides: [], mean: weights.map((weight) => random.gaussian(0, SD_DEG * Math.sqrt(weight))), curve: new Float64Array(101), strideVariance: 1, n: 9 } })

it('where a curve is steep a phase’s mean may differ by more, and says no more of how sessions differ than any other', () => {
  expect(PHASES.map((phase, at) => [phase, weights[at]]).filter(([, weight]) => Math.abs((weight as number) - 1) > 1e-9)).toEqual([['pre-swing', expect.closeTo(4, 9)]])
  const spread = ownSpread([Array.from({ length: 400 }, session)], 3)
  expect(Math.abs(Math.sqrt(spread.variance) / SD_DEG - 1)).toBeLessThan(0.05)
  const [level, steep] = [0, PHASES.indexOf('pre-swing')].map((phase) => differenceVariance({ variance: 4, degrees: 8 }, session(), [session(), session(), session()])[phase])
  expect([level, steep]).toEqual([expect.closeTo(4 * (1 + 1 / 3), 9), expect.closeTo(16 * (1 + 1 / 3), 9)])
})

it('nothing is made of it where nothing is known beforehand', () => {
  expect(perS.map((slope) => steepness(slope, undefined))).toEqual(new Float64Array(PHASES.length).fill(1))
})
