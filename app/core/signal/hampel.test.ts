import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { walkerAt } from '../vision/testing/walker.ts'
import { randomFrom } from '../vision/testing/random.ts'
import { outliersIn } from './hampel.ts'

const HALF = 4
const TRUTH = Array.from({ length: 200 }, (_, frame) => walkerAt(frame / 60))
const KEYPOINTS = TRUTH[0]!.length
/** A walker's keypoint with noise. */
function walked(keypoint: number, frames: number, noiseM: number, seed: number): Float64Array {
  const random = randomFrom(seed)
  return Float64Array.from({ length: 3 * frames }, (_, at) => TRUTH[Math.floor(at / 3)]![keypoint]![at % 3]! + random.gaussian(noiseM))
}
const placesOf = (flags: Uint8Array) => [...flags.keys()].filter((frame) => flags[frame])

describe('outliers', () => {
  it('are none where somebody only walks, however fast a foot swings', () => {
    for (let keypoint = 0; keypoint < KEYPOINTS; keypoint++) {
      expect(placesOf(outliersIn(walked(keypoint, 200, 0, 1), HALF))).toEqual([])
      expect(placesOf(outliersIn(walked(keypoint, 200, 0.003, keypoint), HALF)).length).toBeLessThan(2)
    }
  })

  it('are found alone and up to three in a row, also in a swinging foot, at the ends and beside gaps', () => {
    fc.assert(
      fc.property(fc.nat(KEYPOINTS - 1), fc.integer({ min: 0, max: 97 }), fc.integer({ min: 1, max: 3 }), fc.double({ min: 0.15, max: 1, noNaN: true }), fc.nat(2), fc.nat(99), (keypoint, first, count, apartM, axis, hole) => {
        const track = walked(keypoint, 100, 0.002, first)
        fc.pre(hole < first - 1 || hole > first + count)
        track.fill(NaN, 3 * hole, 3 * hole + 3)
        const wrong = Array.from({ length: count }, (_, place) => first + place)
        for (const frame of wrong) track[3 * frame + axis]! += apartM
        expect(placesOf(outliersIn(track, HALF))).toEqual(expect.arrayContaining(wrong))
      }),
      { numRuns: 200 },
    )
  })

  it('are no question of a track too short or all missing', () => {
    expect([...outliersIn(new Float64Array(9).fill(1), HALF)]).toEqual([0, 0, 0])
    expect([...outliersIn(new Float64Array(30).fill(NaN), HALF)]).toEqual([...new Uint8Array(10)])
    expect(outliersIn(new Float64Array(0), HALF)).toHaveLength(0)
  })
})
