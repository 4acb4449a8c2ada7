import { BONES } from '../bones.ts'
import type { Halpe26 } from '../halpe26.ts'
import type { Side } from '../joints.ts'
import type { Angle } from '../angles/segment-angles.ts'

type Bone = (typeof BONES)[number]

/** The lines of the skeleton between which, or against the room, an angle is measured. */
export function bonesOfAngle(angle: Angle, side: Side): readonly Bone[] {
  const joint = angle.slice(0, angle.indexOf('-'))
  const own = (...names: readonly string[]) => names.map((name) => `${side}-${name}` as Halpe26)
  const within = (keypoints: readonly Halpe26[]) => BONES.filter(([from, to]) => keypoints.includes(from) && keypoints.includes(to))
  if (joint === 'pelvis') return within(['mid-hip', 'left-hip', 'right-hip'])
  if (angle === 'trunk-rotation') return within(['neck', 'left-shoulder', 'right-shoulder'])
  if (joint === 'trunk') return within(['neck', 'mid-hip'])
  if (joint === 'hip' || joint === 'thigh') return within(own('hip', 'knee'))
  if (joint === 'knee') return within(own('hip', 'knee', 'ankle'))
  if (joint === 'ankle') return within(own('knee', 'ankle', 'heel', 'big-toe', 'small-toe'))
  if (joint === 'foot') return within(own('ankle', 'heel', 'big-toe', 'small-toe'))
  return within(joint === 'elbow' ? own('shoulder', 'elbow', 'wrist') : own('shoulder', 'elbow'))
}
