import { describe, expect, it } from 'vitest'
import { HALPE_26 } from '../../../body/halpe26.ts'
import { limbsOf } from '../../../body/limbs.ts'
import { multiply, rotationAbout, transform } from '../../../math/mat3.ts'
import type { Camera } from '../../camera.ts'
import { camerasAround } from '../../testing/cameras-around.ts'
import { noisySession, type Faults } from '../../testing/noisy-session.ts'
import { walkerAt } from '../../testing/walker.ts'
import type { Observations } from '../observations.ts'
import { reconstructRobustly } from '../reconstruct-robustly.ts'
import { findingsOf } from './findings-of.ts'

const LIMITS = { mostErrorPx: 15, leastLikelihood: 0.3, leastCameras: 2 }
const LIMBS = limbsOf(HALPE_26)
const FRAMES = 120
/** By so many frames a camera is out of step. */
const LATE = 18
const rig = camerasAround(4, { distortion: [-0.06, 0.015, 0.0004, -0.0003, 0] })
const timesUs = Float64Array.from({ length: FRAMES }, (_, frame) => Math.round((frame * 1e6) / 60) + 2_000_000)
const truth = Array.from({ length: FRAMES + LATE }, (_, frame) => walkerAt(frame / 60))
const LEFT_ANKLE = HALPE_26.indexOf('left-ankle')

const seenIn = (faults: Partial<Faults> = {}) => noisySession(rig, truth.slice(0, FRAMES), { seed: 21, noisePx: 1.5, ...faults }).seen
const found = (seen: Observations, cameras: readonly Camera[] = rig) =>
  findingsOf({ cameras, keypoints: HALPE_26, seen, found: reconstructRobustly(cameras, seen, LIMITS, LIMBS), timesUs, leastLikelihood: LIMITS.leastLikelihood })

function blind(seen: Observations, cameras: readonly number[], keypoints: readonly number[], from: number, to: number): Observations {
  const likelihood = seen.likelihood.slice()
  for (let frame = from; frame < to; frame++) for (const camera of cameras) for (const keypoint of keypoints) likelihood[(frame * seen.cameras + camera) * seen.keypoints + keypoint] = 0.1
  return { ...seen, likelihood }
}

describe('what was found', () => {
  it('is nothing where nothing is wrong, outliers and single frames apart', () => {
    expect(found(seenIn({ outliers: 0.02 }))).toEqual([])
    expect(found(blind(seenIn(), [0, 1, 2], [LEFT_ANKLE], 60, 62))).toEqual([])
  })

  it('names a camera that does not show the person, and when, in one stretch though they blink through it', () => {
    const seen = seenIn({ lost: { camera: 2, fromFrame: 30, toFrame: 90 } })
    const one = seenIn()
    const shown = (45 * 4 + 2) * HALPE_26.length
    seen.likelihood.set(one.likelihood.subarray(shown, shown + HALPE_26.length), shown)
    seen.pixels.set(one.pixels.subarray(2 * shown, 2 * (shown + HALPE_26.length)), 2 * shown)
    expect(found(seen)).toEqual([{ level: 'note', code: 'nobody-in-camera', subject: 'cam03', message: 'No person found in cam03 between 2.5 s and 3.5 s.', hint: expect.any(String), fromUs: 2_500_000, toUs: 3_500_000, said: expect.any(Array) as never }])
  })

  it('names a camera that never does', () => {
    const [finding, ...others] = found(seenIn({ lost: { camera: 1, fromFrame: 0, toFrame: FRAMES } }))
    expect(finding).toMatchObject({ level: 'warning', code: 'nobody-in-camera', subject: 'cam02', fromUs: null })
    expect(others).toEqual([])
  })

  it('names the keypoint that one camera alone sees, and several that go together once', () => {
    expect(found(blind(seenIn(), [0, 1, 2], [LEFT_ANKLE], 60, 80))).toEqual([expect.objectContaining({ code: 'one-camera', subject: 'left-ankle', message: 'Only one camera sees the left ankle between 3.0 s and 3.3 s.', fromUs: 3_000_000, toUs: 3_333_333 })])
    expect(found(blind(seenIn(), [0, 1, 2, 3], [LEFT_ANKLE, HALPE_26.indexOf('left-heel')], 60, 80))).toEqual([expect.objectContaining({ code: 'unseen', message: 'No camera sees the left ankle and the left heel between 3.0 s and 3.3 s.' })])
  })

  it('says once when nobody is found in two cameras', () => {
    const all = HALPE_26.map((_, keypoint) => keypoint)
    expect(found(blind(seenIn(), [0, 1, 2, 3], all, 60, 80))).toEqual([expect.objectContaining({ code: 'nobody', message: 'The person is found in no two cameras between 3.0 s and 3.3 s.' })])
  })

  it('says by how many pixels cameras disagree on a keypoint', () => {
    const seen = seenIn()
    for (let frame = 60; frame < 90; frame++) for (const camera of [0, 1, 2, 3]) seen.pixels[2 * ((frame * 4 + camera) * HALPE_26.length + LEFT_ANKLE) + 1]! += [0, 150, -330, 620][camera]!
    const [finding, ...others] = found(seen)
    expect(finding).toMatchObject({ level: 'warning', code: 'no-two-agree', subject: 'left-ankle', message: expect.stringMatching(/^No two cameras agree on the left ankle between 3\.0 s and 3\.5 s: the closest are \d+ px apart\.$/) })
    expect(others).toEqual([])
  })

  it('names a camera that was turned after its calibration: it disagrees with all others, keypoints at rest included', () => {
    const turn = rotationAbout('x', 0.025)
    const turned = rig.map((camera, place) => (place === 1 ? { ...camera, rotation: multiply(turn, camera.rotation), translationM: transform(turn, camera.translationM) } : camera))
    const findings = found(seenIn(), turned)
    expect(findings[0]).toMatchObject({ level: 'warning', code: 'cameras-disagree', subject: 'cam02', message: expect.stringMatching(/^cam02 disagrees with cam01.* by \d+ px: calibration or synchronisation\.$/), hint: expect.stringContaining('moved after'), fromUs: null })
    expect(findings.map(({ code }) => code)).toEqual(['cameras-disagree', 'camera-left-out'])
  })

  it('names a camera that is out of step: the faster a keypoint the further apart', () => {
    const late = noisySession(rig, truth.slice(LATE, FRAMES + LATE), { seed: 22, noisePx: 1.5 }).seen
    const seen = seenIn()
    const block = HALPE_26.length
    for (let frame = 0; frame < FRAMES; frame++) {
      const at = (frame * 4 + 3) * block
      seen.pixels.set(late.pixels.subarray(2 * at, 2 * (at + block)), 2 * at)
    }
    const disagreement = found(seen).filter(({ code }) => code === 'cameras-disagree')
    expect(disagreement.length).toBeGreaterThan(0)
    for (const { subject, hint } of disagreement) {
      expect(subject).toContain('cam04')
      expect(hint).toContain('not in step')
    }
  })

  it('says which cameras took left for right', () => {
    const findings = found(seenIn({ swaps: { share: 0.1, limbs: LIMBS } }))
    expect(findings.length).toBeGreaterThan(0)
    for (const finding of findings) expect(finding).toMatchObject({ level: 'note', code: 'exchanged-sides', message: expect.stringMatching(/^cam0\d took left for right in \d+ frames? \(.*\); it was put right\.$/) })
  })

  it('is said of a trial of no frames, and of one', () => {
    for (const frames of [0, 1]) {
      const { seen } = noisySession(rig, truth.slice(0, 1), { seed: 1, noisePx: 1 })
      const cut = { ...seen, frames, pixels: seen.pixels.slice(0, frames * seen.pixels.length), likelihood: seen.likelihood.slice(0, frames * seen.likelihood.length) }
      const result = reconstructRobustly(rig, cut, LIMITS, LIMBS)
      expect(findingsOf({ cameras: rig, keypoints: HALPE_26, seen: cut, found: result, timesUs: timesUs.slice(0, frames), leastLikelihood: 0.3 })).toEqual([])
    }
  })
})
