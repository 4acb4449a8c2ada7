import type { Halpe26 } from '../halpe26.ts'
import type { Side } from '../joints.ts'
import type { Angle } from './segment-angles.ts'

const HIPS = ['left-hip', 'right-hip'] as const
const TRUNK = [...HIPS, 'neck', 'left-shoulder', 'right-shoulder'] as const

/**
 * What keypoints tell, and of whom each has to be there. Not how the pelvis tilts, so not the hip's flexion from it either, nor how bones are turned about
 * themselves or knees bent aside (design §6): a fit has numbers for those, which are its own.
 */
export const ANGLE_KEYPOINTS: Readonly<Partial<Record<Angle, (side: Side) => readonly Halpe26[]>>> = {
  'pelvis-obliquity': () => HIPS,
  'pelvis-rotation': () => HIPS,
  'trunk-lean': () => TRUNK,
  'trunk-side-lean': () => TRUNK,
  'trunk-rotation': () => TRUNK,
  'hip-adduction': (side) => [...HIPS, `${side}-knee`],
  'thigh-flexion': (side) => [`${side}-hip`, `${side}-knee`],
  'knee-flexion': (side) => [`${side}-hip`, `${side}-knee`, `${side}-ankle`],
  'ankle-flexion': (side) => [`${side}-knee`, `${side}-ankle`, `${side}-heel`, `${side}-big-toe`],
  'foot-progression': (side) => [`${side}-heel`, `${side}-big-toe`],
  'foot-pitch': (side) => [`${side}-heel`, `${side}-big-toe`],
  'shoulder-flexion': (side) => [...TRUNK, `${side}-elbow`],
  'shoulder-adduction': (side) => [...TRUNK, `${side}-elbow`],
  'elbow-flexion': (side) => [`${side}-shoulder`, `${side}-elbow`, `${side}-wrist`],
}
