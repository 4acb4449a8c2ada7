import { expect, it } from 'vitest'
import type { Vec3 } from '../../math/vec3.ts'
import type { Halpe26 } from '../halpe26.ts'
import { pointAngles } from './point-angles.ts'

/** Stands facing +X, its feet level; what is bent or moved is named. */
const STANDING: Partial<Record<Halpe26, Vec3>> = {
  'left-hip': [0, 0.1, 0.9],
  'right-hip': [0, -0.1, 0.9],
  'mid-hip': [0, 0, 0.9],
  neck: [0, 0, 1.45],
  'left-shoulder': [0, 0.2, 1.4],
  'right-shoulder': [0, -0.2, 1.4],
  'left-knee': [0, 0.1, 0.5],
  'left-ankle': [0, 0.1, 0.1],
  'left-heel': [-0.06, 0.1, 0.02],
  'left-big-toe': [0.18, 0.1, 0.02],
  'left-elbow': [0, 0.2, 1.1],
  'left-wrist': [0, 0.2, 0.85],
}
const angles = (moved: Partial<Record<Halpe26, Vec3 | undefined>>, headingRad = 0) => pointAngles((keypoint) => ({ ...STANDING, ...moved })[keypoint], 'left', headingRad)

it('are all zero of a person who stands facing the way', () => {
  for (const [name, value] of Object.entries(angles({}))) expect(value, `${name}`).toBeCloseTo(0, 9)
})

it('have their signs: a knee that bends back, a thigh ahead, toes up, a lean forward, this hip up and ahead', () => {
  expect(angles({ 'left-ankle': [-0.4, 0.1, 0.5] })['knee-flexion']).toBeCloseTo(90, 9)
  expect(angles({ 'left-knee': [0.4, 0.1, 0.9] })['thigh-flexion']).toBeCloseTo(90, 9)
  expect(angles({ 'left-big-toe': [0.18, 0.1, 0.26] })).toMatchObject({ 'ankle-flexion': expect.closeTo(45, 9) as number, 'foot-pitch': expect.closeTo(45, 9) as number })
  expect(angles({ neck: [0.55, 0, 1.45] })['trunk-lean']).toBeCloseTo(45, 9)
  expect(angles({ neck: [0, 0.55, 1.45] })['trunk-side-lean']).toBeCloseTo(45, 9)
  expect(angles({ 'left-hip': [0, 0.1, 1.1] })['pelvis-obliquity']).toBeCloseTo(45, 9)
  expect(angles({ 'left-hip': [0.2, 0.1, 0.9] })['pelvis-rotation']).toBeCloseTo(45, 9)
  // Inward, for the left foot, is to the right.
  expect(angles({ 'left-big-toe': [0.18, -0.14, 0.02] })['foot-progression']).toBeCloseTo(45, 9)
})

it('follow the way the person walks, and are missing with their points', () => {
  expect(angles({}, Math.PI / 2)['pelvis-rotation']).toBeCloseTo(90, 9)
  const without = angles({ 'left-ankle': undefined })
  expect([without['knee-flexion'], without['ankle-flexion']]).toEqual([Number.NaN, Number.NaN])
  expect(without['thigh-flexion']).toBeCloseTo(0, 9)
})
