import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HALPE_26 } from '../../body/halpe26.ts'
import { limbsOf } from '../../body/limbs.ts'
import { REASONS } from '../../body/skeleton/skeleton.ts'
import { accuracyOf, quantile } from '../testing/accuracy.ts'
import { camerasAround } from '../testing/cameras-around.ts'
import { noisySession, type Faults } from '../testing/noisy-session.ts'
import { walkerAt } from '../testing/walker.ts'
import { lookAt } from '../look-at.ts'
import { reconstruct } from '../reconstruct.ts'
import { observationsOf, peopleIn } from './observations.ts'
import { reconstructRobustly } from './reconstruct-robustly.ts'

const LIMITS = { mostErrorPx: 15, leastLikelihood: 0.3, leastCameras: 2 }
const LIMBS = limbsOf(HALPE_26)
const DISTORTION = [-0.06, 0.015, 0.0004, -0.0003, 0] as const
const rig = (count: number) => camerasAround(count, { distortion: DISTORTION })
const walk = (frames: number) => Array.from({ length: frames }, (_, frame) => walkerAt(frame / 60))
const found = (count: number, frames: number, faults: Faults) => {
  const cameras = rig(count)
  const truth = walk(frames)
  const { seen } = noisySession(cameras, truth, faults)
  const robust = reconstructRobustly(cameras, seen, LIMITS, LIMBS)
  return { robust, truth, seen, cameras, ...accuracyOf(robust, truth) }
}

describe('a person whom cameras see without any error', () => {
  it('is where they are, to a thousandth of a millimetre, through lenses that distort', () => {
    for (const count of [2, 3, 4]) {
      const { errorsM, missing, robust } = found(count, 5, { seed: 1, noisePx: 0 })
      expect(missing).toBe(0)
      // pixels are kept with seven digits
      expect(errorsM.at(-1)).toBeLessThan(1e-5)
      expect(new Set(robust.cameras)).toEqual(new Set([2 ** count - 1]))
    }
  })
})

describe('the 95 % ellipsoid of each point', () => {
  it.each([4, 3, 2])('of %d cameras holds the truth as often as it says while errors are new in every frame, and is no larger than they are', (count) => {
    const { covered, medianSigmaM, errorsM } = found(count, 200, { seed: 2, noisePx: 1.5 })
    expect(covered).toBeGreaterThan(0.93)
    expect(covered).toBeLessThan(0.98)
    // half of all errors of a normal distribution in three dimensions are below 1.538 standard deviations
    expect(medianSigmaM / (quantile(errorsM, 0.5) / 1.538)).toBeLessThan(1.15)
  })

  it.each([4, 3, 2])('of %d cameras holds it in nine of ten where each camera sees each keypoint 10 px beside it all the time', (count) => {
    const shares = [3, 4, 5].map((seed) => found(count, 60, { seed, noisePx: 1.5, biasPx: 10 }).covered)
    expect(shares.reduce((sum, share) => sum + share) / shares.length).toBeGreaterThan(0.9)
  })

  it('still does, with all cameras, where the model is so far off everywhere that hardly any two agree within the limit', () => {
    const all = [3, 4, 5].map((seed) => found(4, 40, { seed, noisePx: 10, biasPx: 35 }))
    const mean = (values: number[]) => values.reduce((sum, one) => sum + one) / values.length
    expect(mean(all.map(({ covered }) => covered))).toBeGreaterThan(0.88)
    expect(all.map(({ missing }) => missing)).toEqual([0, 0, 0])
    const medians = all.map(({ errorsM, seen, cameras, truth }) => quantile(errorsM, 0.5) / quantile(accuracyOf(reconstruct(cameras, peopleIn(seen), seen.keypoints, LIMITS), truth).errorsM, 0.5))
    expect(Math.max(...medians)).toBeLessThan(0.9)
  })

  it('says how much of it a filter over time may take away: most of what is new in every frame, little of what is steady', () => {
    const shareOf = (faults: Faults) => quantile(found(4, 100, faults).robust.changingShare.slice().sort() as unknown as Float64Array, 0.5)
    expect(shareOf({ seed: 6, noisePx: 1.5 })).toBeGreaterThan(0.9)
    expect(shareOf({ seed: 6, noisePx: 1.5, biasPx: 10 })).toBeLessThan(0.1)
  })

  it('grows where only two cameras are left', () => {
    const { robust, cameras, seen } = found(4, 60, { seed: 7, noisePx: 1.5 })
    const isLeft = (at: number) => Math.floor(at / HALPE_26.length) % 4 < 2 || at < seen.likelihood.length / 2
    const partly = reconstructRobustly(cameras, { ...seen, likelihood: seen.likelihood.map((value, at) => (isLeft(at) ? value : 0)) }, LIMITS, LIMBS)
    const medianTrace = ({ covariance }: typeof partly) => {
      const ofLastHalf = Array.from({ length: 30 * HALPE_26.length }, (_, place) => 6 * (place + 30 * HALPE_26.length))
      return quantile(Float64Array.from(ofLastHalf, (at) => covariance[at]! + covariance[at + 3]! + covariance[at + 5]!).sort(), 0.5)
    }
    expect(medianTrace(partly)).toBeGreaterThan(1.7 * medianTrace(robust))
  })
})

describe('a camera that sees something else', () => {
  it('is left out, and the point is as good as from the others', () => {
    const { robust, truth, missing } = found(4, 100, { seed: 8, noisePx: 1.5, outliers: 0.02 })
    expect(missing).toBe(0)
    const isWhole = (at: number) => robust.cameras[at] === 15
    const without = accuracyOf(robust, truth, (at) => !isWhole(at))
    expect(without.errorsM.length).toBeGreaterThan(100)
    expect(quantile(without.errorsM, 0.9)).toBeLessThan(0.012)
  })

  it('gives smaller errors than the weighted DLT does, whose limit a moderate one passes', () => {
    const { seen, cameras, errorsM, truth } = found(4, 60, { seed: 9, noisePx: 1.5, outliers: 0.05 })
    const plain = accuracyOf(reconstruct(cameras, peopleIn(seen), seen.keypoints, LIMITS), truth).errorsM
    expect(observationsOf(peopleIn(seen), seen.cameras, seen.keypoints)).toEqual(seen)
    for (const share of [0.5, 0.95]) expect(quantile(errorsM, share)).toBeLessThan(quantile(plain, share))
  })
})

it('nine cameras and more are no more than two; 33 are too many to be told apart', () => {
  const around = Array.from({ length: 33 }, (_, place) => ({ ...camerasAround(1)[0]!, name: `cam${place}`, ...lookAt([4 * Math.cos(place), 4 * Math.sin(place), 1 + (place % 3) / 4], [0, 0, 1]) }))
  const truth = walk(4)
  const ten = around.slice(0, 10)
  const { seen } = noisySession(ten, truth, { seed: 1, noisePx: 1.5, outliers: 0.1 })
  const robust = reconstructRobustly(ten, seen, LIMITS, LIMBS)
  const { errorsM, missing } = accuracyOf(robust, truth)
  expect(missing).toBe(0)
  expect(errorsM.at(-1)).toBeLessThan(0.015)
  expect(robust.cameras.every((bits) => bits < 2 ** 10)).toBe(true)
  expect(() => reconstructRobustly(around, seen, LIMITS, LIMBS)).toThrow('33 cameras are more than the 32')
})

it('a point that is missing says why', () => {
  const cameras = rig(4)
  const { seen } = noisySession(cameras, walk(1), { seed: 1, noisePx: 0 })
  const at = (camera: number, keypoint: number) => camera * HALPE_26.length + keypoint
  for (const camera of [0, 1, 2, 3]) seen.likelihood[at(camera, 0)] = 0
  for (const camera of [1, 2, 3]) seen.likelihood[at(camera, 1)] = 0.1
  for (const camera of [0, 1, 2, 3]) seen.pixels[2 * at(camera, 2) + 1]! += [0, 300, -300, 700][camera]!
  const { reasons, points, covariance, cameras: used } = reconstructRobustly(cameras, seen, LIMITS, LIMBS)
  expect([...reasons.subarray(0, 4)]).toEqual([REASONS.unseen, REASONS.oneCamera, REASONS.disagreement, REASONS.found])
  expect([...points.subarray(0, 9), ...covariance.subarray(0, 18)].every(Number.isNaN)).toBe(true)
  expect([...used.subarray(0, 4)]).toEqual([0, 0, 0, 15])
})

it('whatever cameras are said to have seen, points are numbers with a covariance, or missing with a reason', () => {
  const cameras = rig(3)
  const pixel = fc.oneof(fc.double({ min: -5000, max: 5000 }), fc.constantFrom(NaN, 0, Infinity, 1e30))
  const likelihood = fc.oneof(fc.double({ min: 0, max: 1 }), fc.constantFrom(NaN, 0, 7))
  const sighting = fc.tuple(pixel, pixel, likelihood)
  fc.assert(
    fc.property(fc.array(fc.array(fc.option(fc.array(sighting, { minLength: 2, maxLength: 2 }).map((pair) => pair.flat()), { nil: undefined }), { minLength: 3, maxLength: 3 }), { maxLength: 4 }), (people) => {
      const { points, covariance, reasons, cameras: used } = reconstructRobustly(cameras, observationsOf(people, 3, 2), LIMITS, [{ name: 'arms', left: [0], right: [1] }])
      for (let at = 0; at < reasons.length; at++) {
        const isFound = reasons[at] === REASONS.found
        expect([...points.subarray(3 * at, 3 * at + 3)].every(Number.isFinite)).toBe(isFound)
        expect([...covariance.subarray(6 * at, 6 * at + 6)].every(Number.isFinite)).toBe(isFound)
        expect(used[at] !== 0).toBe(isFound)
      }
    }),
  )
})
