import type { Angle } from './segment-angles.ts'

/** One body part that both sides look at: from the left cycle, and half a stride later from the right. */
export const COMMON_ANGLES: ReadonlySet<Angle> = new Set<Angle>(['pelvis-tilt', 'pelvis-obliquity', 'pelvis-rotation', 'trunk-lean', 'trunk-side-lean', 'trunk-rotation'])
/** Of these, those that mean the same on both sides; the others count up on one side as they count down on the other. */
export const SAME_ON_BOTH_SIDES: ReadonlySet<Angle> = new Set<Angle>(['pelvis-tilt', 'trunk-lean'])
