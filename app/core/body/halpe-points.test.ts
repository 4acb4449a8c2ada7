import { expect, it } from 'vitest'
import { HALPE_26 } from './halpe26.ts'
import { halpePoints, halpeResiduals } from './halpe-points.ts'
import { KEYPOINTS } from './topologies.ts'

const names = KEYPOINTS['mediapipe-33']
const points = {
  raw: Float64Array.from({ length: 3 * names.length }, (_, at) => at),
  covariance: Float32Array.from({ length: 6 * names.length }, (_, at) => 1 + Math.floor(at / 6)),
  changingShare: Float32Array.from(names, () => 0.5),
  reasons: new Uint8Array(names.length),
  errorPx: Float32Array.from(names, (_, at) => at),
  cameras: Uint32Array.from(names, () => 0b1011),
}
const at = (name: (typeof HALPE_26)[number]) => HALPE_26.indexOf(name)
const of = (name: (typeof names)[number]) => names.indexOf(name)

it('takes a canonical point as it is, or from between two, and makes up none', () => {
  const found = halpePoints('mediapipe-33', points, 1)
  expect([...found.raw.subarray(3 * at('left-knee'), 3 * at('left-knee') + 3)]).toEqual([0, 1, 2].map((axis) => 3 * of('left-knee') + axis))
  expect(found.covariance[6 * at('left-knee')]).toBe(1 + of('left-knee'))
  expect(found.raw[3 * at('mid-hip')]).toBe((3 * of('left-hip') + 3 * of('right-hip')) / 2)
  expect(found.covariance[6 * at('mid-hip')]).toBe((2 + of('left-hip') + of('right-hip')) / 4)
  expect(found.cameras[at('mid-hip')]).toBe(0b1011)
  expect([found.raw[3 * at('left-small-toe')], found.errorPx[at('head')], found.cameras[at('head')]]).toEqual([NaN, NaN, 0])
})

it('leaves out what is between two of which one is missing', () => {
  const holed = { ...points, raw: Float64Array.from(points.raw), cameras: Uint32Array.from(points.cameras) }
  holed.raw.fill(NaN, 3 * of('left-hip'), 3 * of('left-hip') + 3)
  holed.cameras[of('left-hip')] = 0
  const found = halpePoints('mediapipe-33', holed, 1)
  expect([found.raw[3 * at('mid-hip')], found.cameras[at('mid-hip')]]).toEqual([NaN, 0])
})

it('a camera’s residuals are taken likewise', () => {
  const found = halpeResiduals('mediapipe-33', Float32Array.from({ length: 2 * names.length }, (_, place) => place))
  expect(found).toHaveLength(2 * HALPE_26.length)
  expect(found[HALPE_26.length + at('left-knee')]).toBe(names.length + of('left-knee'))
  expect(found[at('mid-hip')]).toBe((of('left-hip') + of('right-hip')) / 2)
})
