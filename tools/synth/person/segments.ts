import type { Segment } from '../model.ts'

/** In the order in which bones are numbered everywhere. */
export const SEGMENTS = [
  'pelvis',
  'thorax',
  'head',
  'left-upper-arm',
  'left-forearm',
  'left-hand',
  'right-upper-arm',
  'right-forearm',
  'right-hand',
  'left-thigh',
  'left-shank',
  'left-foot',
  'left-toes',
  'right-thigh',
  'right-shank',
  'right-foot',
  'right-toes',
] as const satisfies readonly Segment[]

/** By bone, the segment it hangs on. */
export const PARENTS: readonly number[] = [-1, 0, 1, 1, 3, 4, 1, 6, 7, 0, 9, 10, 11, 0, 13, 14, 15]
