import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HALPE_26 } from '../../../body/halpe26.ts'
import { limbsOf } from '../../../body/limbs.ts'
import type { Vec3 } from '../../../math/vec3.ts'
import { project } from '../../camera.ts'
import { camerasAround } from '../../testing/cameras-around.ts'
import { noisySession, type Faults } from '../../testing/noisy-session.ts'
import { walkerAt } from '../../testing/walker.ts'
import type { Observations } from '../observations.ts'
import { reconstructRobustly } from '../reconstruct-robustly.ts'
import { sceneOf } from '../scene.ts'
import { exchange } from './exchange.ts'

const LIMITS = { mostErrorPx: 15, leastLikelihood: 0.3, leastCameras: 2 }
const LIMBS = limbsOf(HALPE_26)
const HZ = 60
const SWAPS = { share: 0.03, limbs: LIMBS }
const walk = (frames: number, hz = HZ) => Array.from({ length: frames }, (_, frame) => walkerAt(frame / hz))

/** By frame and camera, bit n: the n-th limb. */
function repairedIn(seen: Observations, cameras: ReturnType<typeof camerasAround>): Uint8Array {
  const repaired = new Uint8Array(seen.frames * seen.cameras)
  for (const { camera, limb, fromFrame, toFrame } of reconstructRobustly(cameras, seen, LIMITS, LIMBS).swaps)
    for (let frame = fromFrame; frame < toFrame; frame++) repaired[frame * seen.cameras + camera]! |= 1 << LIMBS.findIndex(({ name }) => name === limb)
  return repaired
}

function walked(count: number, frames: number, faults: Faults, hz = HZ) {
  const cameras = camerasAround(count, { distortion: [-0.06, 0.015, 0.0004, -0.0003, 0] })
  const { seen, swapped } = noisySession(cameras, walk(frames, hz), faults)
  return { cameras, seen, swapped, repaired: repairedIn(seen, cameras) }
}

const bitsIn = (flags: Uint8Array) => flags.reduce((sum, bits) => sum + [0, 1, 2].filter((bit) => (bits >> bit) & 1).length, 0)

describe('sides that cameras exchange in 3 % of their frames', () => {
  it.each([
    [4, 60],
    [3, 30],
    [2, 60],
  ])('are found all, and nothing else, by %d cameras at %d Hz, among outliers and with a camera lost for a while', (count, hz) => {
    const { swapped, repaired } = walked(count, 240, { seed: 11, noisePx: 1.5, outliers: 0.02, swaps: SWAPS, lost: { camera: 0, fromFrame: 100, toFrame: 130 } }, hz)
    expect(bitsIn(swapped)).toBeGreaterThan(20)
    expect(repaired).toEqual(swapped)
  })

  it('are found where each camera sees each keypoint 10 px beside it, but for a face whose sides are no further apart', () => {
    const { swapped, repaired } = walked(4, 240, { seed: 12, noisePx: 3, biasPx: 10, swaps: SWAPS })
    const ofLegsAndArms = (flags: Uint8Array) => flags.map((bits) => bits & 3)
    expect(ofLegsAndArms(repaired)).toEqual(ofLegsAndArms(swapped))
  })
})

it('a camera that exchanges them for a second, or all the time, is put right by three others', () => {
  const cameras = camerasAround(4)
  for (const [fromFrame, toFrame] of [[30, 90], [0, 120]] as const) {
    const { seen } = noisySession(cameras, walk(120), { seed: 13, noisePx: 1.5 })
    const scene = sceneOf(cameras, seen, LIMITS)
    for (const limb of LIMBS) exchange(scene, limb, 2, fromFrame, toFrame)
    const { swaps } = reconstructRobustly(cameras, seen, LIMITS, LIMBS)
    expect(swaps).toEqual(LIMBS.map(({ name }) => ({ camera: 2, limb: name, fromFrame, toFrame })))
  }
})

describe('legs that cross in the picture', () => {
  /** Ankles and knees that pass each other: some cameras see them cross, others from the side. */
  const limb = { name: 'legs' as const, left: [0, 2], right: [1, 3] }
  const crossing = (frames: number, speed: number, apartM: number): Vec3[][] =>
    Array.from({ length: frames }, (_, frame) => {
      const y = speed * (frame / (frames - 1) - 0.5)
      return [[apartM / 2, y, 0.1], [-apartM / 2, -y, 0.1], [apartM / 2, 0.5 * y, 0.5], [-apartM / 2, -0.5 * y, 0.5]]
    })

  it('are left as they are, however fast and however close they pass, also where two cameras are all there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), fc.double({ min: 0.05, max: 1.5, noNaN: true }), fc.double({ min: 0.05, max: 0.3, noNaN: true }), fc.nat(1000), (count, speed, apartM, seed) => {
        const cameras = camerasAround(count)
        const { seen } = noisySession(cameras, crossing(40, speed, apartM), { seed, noisePx: 1.5 })
        expect(reconstructRobustly(cameras, seen, LIMITS, [limb]).swaps).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('and are exchanged just there are found as soon as they are apart', () => {
    const cameras = camerasAround(4)
    const truth = crossing(60, 1, 0.2)
    const { seen } = noisySession(cameras, truth, { seed: 3, noisePx: 1.5 })
    exchange(sceneOf(cameras, seen, LIMITS), limb, 0, 30, 60)
    const { swaps } = reconstructRobustly(cameras, seen, LIMITS, [limb])
    expect(swaps).toHaveLength(1)
    expect(swaps[0]).toMatchObject({ camera: 0, toFrame: 60 })
    const apartPx = (frame: number) => Math.abs(project(cameras[0]!, truth[frame]![0]!)![0] - project(cameras[0]!, truth[frame]![1]!)![0])
    expect(apartPx(swaps[0]!.fromFrame - 1)).toBeLessThan(20)
  })
})

it('the sides of what was seen are not exchanged in what was handed in', () => {
  const { seen, cameras } = walked(3, 30, { seed: 14, noisePx: 1, swaps: { ...SWAPS, share: 0.3 } })
  const before = structuredClone(seen)
  expect(reconstructRobustly(cameras, seen, LIMITS, LIMBS).swaps.length).toBeGreaterThan(0)
  expect(seen).toEqual(before)
})
