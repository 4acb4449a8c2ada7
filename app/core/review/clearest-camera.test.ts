import { expect, test } from 'vitest'
import type { Vec3 } from '../math/vec3.ts'
import { lookAt } from '../vision/look-at.ts'
import { clarity, clearestFirst } from './clearest-camera.ts'

const lens = { name: '', widthPx: 1000, heightPx: 1000, focalXPx: 900, focalYPx: 900, centreXPx: 500, centreYPx: 500, distortion: [0, 0, 0, 0, 0] as const }
const from = (eye: Vec3, at: Vec3 = [0, 0, 1]) => ({ ...lens, ...lookAt(eye, at) })

/** A left knee of somebody who walks to +x: the left is +y. */
const knee = { at: [0, 0.1, 0.5] as Vec3, axis: [0, -1, 0] as Vec3 }
const outwards: Vec3 = [0, 0.1, 0]
const [left, right, front] = [from([0, 4, 1]), from([0, -4, 1]), from([4, 0.1, 1])]

test('the angle of a knee is seen from the side, and that of its own side before the other', () => {
  expect(clarity(left, knee, outwards)).toBeGreaterThan(0.95)
  expect(clarity(front, knee, outwards)).toBeLessThan(0.1)
  expect(clearestFirst([front, right, left].map((camera) => ({ camera })), knee, outwards).map(({ camera }) => camera)).toEqual([left, right, front])
})

test('what leans in the frontal plane is seen from ahead, and from both sides alike', () => {
  const trunk = { at: [0, 0, 1] as Vec3, axis: [1, 0, 0] as Vec3 }
  expect(clarity(front, trunk, null)).toBeGreaterThan(0.95)
  expect(clarity(left, trunk, null)).toBeCloseTo(clarity(right, trunk, null), 6)
})

test('a camera that looks elsewhere shows nothing', () => {
  expect(clarity(from([0, 4, 1], [0, 8, 1]), knee, outwards)).toBe(0)
  expect(clarity(from([0, 4, 1], [9, 4, 1]), knee, outwards)).toBe(0)
})
