import { expect, it } from 'vitest'
import { HALPE_26 } from '../../body/halpe26.ts'
import { IDENTITY } from '../../math/mat3.ts'
import { length, subtract } from '../../math/vec3.ts'
import { camerasAround } from '../testing/cameras-around.ts'
import { noisySession } from '../testing/noisy-session.ts'
import { adjust } from './adjust.ts'
import { carried } from './align.ts'
import { sightingsIn } from './sightings.ts'
import { scaleFrom } from './scale.ts'
import { LIMBS, wanderer } from './testing/wanderer.ts'

const WRONG = 1.2
const FRAMES = 24

it('scale comes from a known length, from the person’s height or from the calibration, and each says how sure it is', () => {
  const cameras = camerasAround(4)
  const larger = cameras.map((camera) => carried(camera, { factor: WRONG, rotation: IDENTITY, shift: [0, 0, 0] }))
  const { seen } = noisySession(cameras, wanderer(FRAMES), { seed: 5, noisePx: 1.5, outliers: 0.02, swaps: { share: 0.03, limbs: LIMBS } })
  const adjusted = adjust(larger, sightingsIn(seen, [...wanderer(FRAMES).keys()], 0.3), { focal: false, radial: false, bias: true })!

  const byLength = scaleFrom({ kind: 'length', between: ['left-shoulder', 'right-shoulder'], lengthM: 0.38 }, adjusted, larger, HALPE_26)
  expect(byLength.factor * WRONG).toBeCloseTo(1, 2)
  expect(byLength.sdShare).toBeLessThan(0.01)

  const legM = [['left-hip', 'left-knee'], ['left-knee', 'left-ankle']] as const
  const heightM = legM.reduce((sum, [from, to]) => sum + Array.from({ length: FRAMES }, (_, frame) => distanceM(frame, from, to)).reduce((total, one) => total + one / FRAMES, 0), 0) / 0.491
  const byHeight = scaleFrom({ kind: 'height', heightM }, adjusted, larger, HALPE_26)
  expect(Math.abs(byHeight.factor * WRONG - 1)).toBeLessThan(0.02)
  expect(byHeight.sdShare).toBeGreaterThan(0.03)

  const byCameras = scaleFrom({ kind: 'camera-distances' }, adjusted, larger, HALPE_26)
  expect(Math.abs(byCameras.factor - 1)).toBeLessThan(0.01)
  expect(byCameras.sdShare).toBeLessThan(0.01)
  expect(scaleFrom({ kind: 'camera-distances' }, { ...adjusted, state: { ...adjusted.state, cameras: adjusted.state.cameras.slice(0, 2) } }, larger.slice(0, 2), HALPE_26).sdShare).toBeNaN()
  expect(() => scaleFrom({ kind: 'length', between: ['left-hip', 'left-knee'], lengthM: 0.4 }, adjusted, larger, HALPE_26.slice(0, 5))).toThrow('never seen together')
})

function distanceM(frame: number, from: (typeof HALPE_26)[number], to: (typeof HALPE_26)[number]): number {
  const body = wanderer(FRAMES)[frame]!
  return length(subtract(body[HALPE_26.indexOf(from)]!, body[HALPE_26.indexOf(to)]!))
}
