import { describe, expect, it } from 'vitest'
import { POINT_STATES } from '../body/skeleton/skeleton.ts'
import { accuracyOf, quantile } from '../vision/testing/accuracy.ts'
import { randomFrom } from '../vision/testing/random.ts'
import { walkerAt } from '../vision/testing/walker.ts'
import { cleanPoints, type RawPoints } from './clean-points.ts'
import { USUAL_CLEANING } from './usual-cleaning.ts'

const CLEANING = { rateHz: 60, ...USUAL_CLEANING }
const FRAMES = 240
const truth = Array.from({ length: FRAMES }, (_, frame) => walkerAt(frame / 60))
const KEYPOINTS = truth[0]!.length

it('a cut-off that the frame rate does not hold is refused, however few points there are', () => {
  const none = { frames: 2, keypoints: 0, points: new Float64Array(), covariance: new Float32Array() }
  expect(() => cleanPoints(none, { ...CLEANING, cutOffHz: 30 })).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'cut-off-too-high' }) as object }) as Error)
})

/** Measured with noise that is new in every frame, and said so. */
function measured(noiseM: number, seed = 1): Required<RawPoints> {
  const random = randomFrom(seed)
  const count = FRAMES * KEYPOINTS
  return {
    frames: FRAMES,
    keypoints: KEYPOINTS,
    points: Float64Array.from(truth.flat(2), (value) => value + random.gaussian(noiseM)),
    covariance: Float32Array.from({ length: 6 * count }, (_, entry) => ([0, 3, 5].includes(entry % 6) ? noiseM ** 2 : 0)),
    changingShare: new Float32Array(count).fill(1),
  }
}
const stateAt = (states: Uint8Array, frame: number, keypoint: number) => POINT_STATES[states[frame * KEYPOINTS + keypoint]!]
const hide = ({ points }: RawPoints, keypoint: number, from: number, to: number) => {
  for (let frame = from; frame < to; frame++) points.fill(NaN, 3 * (frame * KEYPOINTS + keypoint), 3 * (frame * KEYPOINTS + keypoint) + 3)
}

describe('cleaning', () => {
  it('brings points nearer to the truth, and says by how much: most lie in their ellipsoid still, which is smaller now', () => {
    const raw = measured(0.003)
    const clean = cleanPoints(raw, CLEANING)
    const [before, after] = [accuracyOf(raw, truth), accuracyOf(clean, truth)]
    expect(quantile(after.errorsM, 0.5)).toBeLessThan(0.6 * quantile(before.errorsM, 0.5))
    expect(after.medianSigmaM).toBeLessThan(0.6 * before.medianSigmaM)
    expect(after.covered).toBeGreaterThan(0.9)
  })

  it('is sure of nothing more where errors stay: a filter does not take them away', () => {
    const raw = measured(0.003)
    const steady = cleanPoints({ ...raw, changingShare: new Float32Array(FRAMES * KEYPOINTS) }, CLEANING)
    expect(steady.covariance.every((value, entry) => value >= raw.covariance[entry]!)).toBe(true)
  })

  it('is the less sure where the low-pass takes fast motion for noise', () => {
    // The heel's sharpest turn, and a cut-off that cannot follow.
    const raw = measured(0.0005)
    const [slow, fast] = [cleanPoints(raw, { ...CLEANING, cutOffHz: 2 }), cleanPoints(raw, CLEANING)].map((clean) => accuracyOf(clean, truth, (at) => at % KEYPOINTS >= 20))
    expect(quantile(slow!.errorsM, 0.5)).toBeGreaterThan(4 * quantile(fast!.errorsM, 0.5))
    expect(slow!.medianSigmaM).toBeGreaterThan(4 * fast!.medianSigmaM)
  })

  it('leaves what came in as it was, and without a cut-off what was measured too', () => {
    const raw = measured(0.002)
    hide(raw, 3, 50, 55)
    const before = structuredClone(raw)
    const unsmoothed = cleanPoints(raw, { ...CLEANING, cutOffHz: null })
    expect(raw).toEqual(before)
    const isMeasured = (at: number) => unsmoothed.states[Math.floor(at / 3)] === POINT_STATES.indexOf('measured')
    expect(raw.points.filter((_, at) => isMeasured(at))).toEqual(unsmoothed.points.filter((_, at) => isMeasured(at)))
  })

  it('tells measured, filled, replaced and missing apart', () => {
    const raw = measured(0.001)
    hide(raw, 3, 50, 62)
    hide(raw, 3, 100, 113)
    hide(raw, 5, 0, 4)
    hide(raw, 5, FRAMES - 4, FRAMES)
    raw.points[3 * (150 * KEYPOINTS + 3)]! += 0.4
    // An outlier beside a gap that is too long with it, or not there at all without it.
    raw.points[3 * (113 * KEYPOINTS + 3) + 2]! -= 0.4
    const { states, points } = cleanPoints(raw, CLEANING)
    const statesOf = (keypoint: number, from: number, to: number) => [...new Set(Array.from({ length: to - from }, (_, place) => stateAt(states, from + place, keypoint)))]
    expect(statesOf(3, 50, 62)).toEqual(['gap-filled'])
    expect(statesOf(3, 100, 114)).toEqual(['missing'])
    expect(statesOf(5, 0, 4)).toEqual(['missing'])
    expect(statesOf(5, FRAMES - 4, FRAMES)).toEqual(['missing'])
    expect(statesOf(3, 150, 151)).toEqual(['outlier-replaced'])
    expect(statesOf(3, 0, 50)).toEqual(['measured'])
    expect(states.every((state, at) => Number.isNaN(points[3 * at]!) === (POINT_STATES[state] === 'missing'))).toBe(true)
  })

  it('leaves stretches too short for the low-pass as they were measured, and says which', () => {
    const raw = measured(0.001)
    hide(raw, 7, 60, 90)
    hide(raw, 7, 99, 140)
    const { points, unfiltered } = cleanPoints(raw, CLEANING)
    expect(unfiltered).toEqual([{ keypoint: 7, fromFrame: 90, toFrame: 99 }])
    for (let frame = 90; frame < 99; frame++) for (let axis = 0; axis < 3; axis++) expect(points[3 * (frame * KEYPOINTS + 7) + axis]).toBe(raw.points[3 * (frame * KEYPOINTS + 7) + axis])
  })

  it('knows no covariance where there was none', () => {
    const { covariance } = cleanPoints({ ...measured(0.002), covariance: new Float32Array(6 * FRAMES * KEYPOINTS).fill(NaN) }, CLEANING)
    expect(covariance.every(Number.isNaN)).toBe(true)
  })
})
