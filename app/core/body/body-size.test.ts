import { expect, it } from 'vitest'
import type { Vec3 } from '../math/vec3.ts'
import { scale } from '../math/vec3.ts'
import { walkerAt } from '../vision/testing/walker.ts'
import { bodySize, bonesOf, isBodySized } from './body-size.ts'
import { HALPE_26 } from './halpe26.ts'
import { KEYPOINTS } from './topologies.ts'

const bones = bonesOf(HALPE_26)
const points = (moved: (point: Vec3, keypoint: number) => Vec3 = (point) => point) => new Map(walkerAt(0.3).map((point, keypoint) => [keypoint, moved(point, keypoint)] as const))

it('every model has the ten bones that tell how tall somebody is', () => {
  for (const names of Object.values(KEYPOINTS)) expect(bonesOf(names)).toHaveLength(10)
})

it('a body is as tall as its bones say, a child as well, and one twice as large is none', () => {
  expect(bodySize(points(), bones)!.statureM).toBeCloseTo(1.74, 1)
  expect(isBodySized(bodySize(points(), bones)!)).toBe(true)
  expect(isBodySized(bodySize(points((point) => scale(point, 0.5)), bones)!)).toBe(true)
  expect(isBodySized(bodySize(points((point) => scale(point, 2)), bones)!)).toBe(false)
  expect(isBodySized(bodySize(points((point) => scale(point, 0.2)), bones)!)).toBe(false)
})

it('what is stretched along one way of the room is none', () => {
  expect(isBodySized(bodySize(points(([x, y, z]) => [4 * x, y, 0.3 * z]), bones)!)).toBe(false)
})

it('too few bones say nothing', () => {
  const few = new Map([...points()].filter(([keypoint]) => HALPE_26[keypoint]!.startsWith('left') && !/wrist|elbow/.test(HALPE_26[keypoint]!)))
  expect(bodySize(few, bones)).toBeUndefined()
  expect(bodySize(new Map(), bones)).toBeUndefined()
})
