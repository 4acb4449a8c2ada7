import { expect, it } from 'vitest'
import { degreesOf } from '../../math/degrees.ts'
import type { Vec3 } from '../../math/vec3.ts'
import type { Halpe26 } from '../halpe26.ts'
import { SIDES } from '../joints.ts'
import { POINT_ANGLES, pointAngles, type PointOf } from '../angles/point-angles.ts'
import { ANGLES } from '../angles/segment-angles.ts'
import { angleArc, openingRad } from './angle-arc.ts'
import { bonesOfAngle } from './bones-of-angle.ts'

const HEADING = -0.4
const POINTS: Partial<Record<Halpe26, Vec3>> = {
  neck: [0.1, 0.04, 1.45], 'left-shoulder': [0.06, 0.2, 1.41], 'right-shoulder': [0.1, -0.16, 1.4], 'left-elbow': [-0.1, 0.24, 1.16], 'left-wrist': [0.05, 0.21, 0.98], 'right-elbow': [0.2, -0.22, 1.14], 'right-wrist': [0.35, -0.19, 0.98],
  'mid-hip': [0, 0, 0.93], 'left-hip': [0.02, 0.09, 0.95], 'right-hip': [-0.02, -0.09, 0.91],
  'left-knee': [0.2, 0.1, 0.57], 'left-ankle': [-0.05, 0.14, 0.25], 'left-heel': [-0.13, 0.13, 0.28], 'left-big-toe': [0.02, 0.2, 0.1],
  'right-knee': [-0.04, -0.08, 0.5], 'right-ankle': [-0.14, -0.07, 0.1], 'right-heel': [-0.19, -0.07, 0.05], 'right-big-toe': [0.05, -0.12, 0.02],
}
const pointOf: PointOf = (keypoint) => POINTS[keypoint]

it('an arc opens as far as the angle is large, on both sides and in its sign', () => {
  for (const side of SIDES)
    for (const angle of POINT_ANGLES) {
      const arc = angleArc(pointOf, angle, side, HEADING)
      expect(degreesOf(openingRad(arc!)), `${side} ${angle}`).toBeCloseTo(pointAngles(pointOf, side, HEADING)[angle], 6)
    }
})

it('has no arc where a point is missing, and every angle has bones that are coloured for it', () => {
  expect(angleArc((keypoint) => (keypoint === 'left-ankle' ? undefined : pointOf(keypoint)), 'knee-flexion', 'left', HEADING)).toBeNull()
  expect(angleArc(pointOf, 'hip-rotation', 'left', HEADING)).toBeNull()
  for (const angle of ANGLES) expect(bonesOfAngle(angle, 'right').length, `${angle}`).toBeGreaterThan(0)
  expect(bonesOfAngle('knee-flexion', 'left')).toEqual([['left-hip', 'left-knee'], ['left-knee', 'left-ankle']])
})
