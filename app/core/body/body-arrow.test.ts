import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '../problem.ts'
import { peopleFromArrow, peopleToArrow } from './people/people-arrow.ts'
import type { People } from './people/people.ts'
import { evidenceFromArrow, evidenceToArrow, skeletonFromArrow, skeletonToArrow } from './skeleton/skeleton-arrow.ts'
import { KEYPOINTS } from './topologies.ts'

const ROWS = 5
const many = (count: number, seed: number) => Array.from({ length: count }, (_, index) => (index % 7 === seed ? NaN : Math.sin(seed + index)))

const people: People = {
  topology: 'coco-17',
  widthPx: 1080,
  heightPx: 1920,
  frames: Uint32Array.of(0, 0, 2, 3, 3),
  people: Int32Array.of(0, 1, 0, 0, 1),
  keypoints: Float32Array.from(many(ROWS * 3 * KEYPOINTS['coco-17'].length, 3)),
}
const names = ['left-knee', 'right-knee']
const skeleton = {
  keypoints: names,
  timesUs: BigInt64Array.of(-5n, 0n, 16_667n, 33_333n, 50_000n),
  points: Float64Array.from(many(ROWS * 6, 1)),
  states: Uint8Array.from({ length: ROWS * 2 }, (_, index) => index % 4),
}
const evidence = {
  keypoints: names,
  timesUs: skeleton.timesUs,
  cameraNames: ['cam 1', 'cam,2'],
  raw: Float64Array.from(many(ROWS * 6, 2)),
  covariance: Float32Array.from(many(ROWS * 12, 4)),
  changingShare: Float32Array.from(many(ROWS * 2, 6)),
  reasons: Uint8Array.from({ length: ROWS * 2 }, (_, index) => index % 3),
  errorPx: Float32Array.from(many(ROWS * 2, 5)),
  cameras: Uint32Array.from({ length: ROWS * 2 }, (_, index) => index % 4),
  residualPx: Float32Array.from(many(ROWS * 4, 2)),
  swaps: [{ camera: 1, limb: 'legs' as const, fromFrame: 1, toFrame: 4 }],
}

describe('keypoints and skeletons as Arrow files', () => {
  it('come back as they were, NaN included', () => {
    expect(peopleFromArrow(peopleToArrow(people), 'x')).toEqual(people)
    expect(skeletonFromArrow(skeletonToArrow(skeleton), 'x')).toEqual(skeleton)
    expect(evidenceFromArrow(evidenceToArrow(evidence), 'x')).toEqual(evidence)
    const earlier = { ...evidence, residualPx: null, swaps: [] }
    expect(evidenceFromArrow(evidenceToArrow(earlier), 'x')).toEqual(earlier)
  })

  it('holds nobody, too', () => {
    const nobody = { ...people, frames: new Uint32Array(), people: new Int32Array(), keypoints: new Float32Array() }
    expect(peopleFromArrow(peopleToArrow(nobody), 'x')).toEqual(nobody)
  })

  it('are told apart', () => {
    expect(() => skeletonFromArrow(evidenceToArrow(evidence), 'mine')).toThrow(/The skeleton "mine" is damaged: it is no skeleton/)
  })

  it('are read whole or refused in words, however they are damaged', () => {
    const files = [
      [peopleToArrow(people), peopleFromArrow],
      [skeletonToArrow(skeleton), skeletonFromArrow],
      [evidenceToArrow(evidence), evidenceFromArrow],
    ] as const
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), fc.nat(), ([bytes, read], changes, cut) => {
        const damaged = bytes.slice(0, cut % 3 === 0 ? cut % bytes.length : bytes.length)
        for (const [at, value] of changes) damaged[at % damaged.length] = value
        try {
          read(damaged, 'x')
          return true
        } catch (thrown) {
          return thrown instanceof ProblemError
        }
      }),
    )
  })
})
