/**
 * The canonical keypoints, in the order of Halpe-26 (Fang et al. 2022, AlphaPose: 17 of the body as in COCO, then
 * head, neck, mid-hip and three of each foot).
 */
export const HALPE_26 = [
  'nose',
  'left-eye',
  'right-eye',
  'left-ear',
  'right-ear',
  'left-shoulder',
  'right-shoulder',
  'left-elbow',
  'right-elbow',
  'left-wrist',
  'right-wrist',
  'left-hip',
  'right-hip',
  'left-knee',
  'right-knee',
  'left-ankle',
  'right-ankle',
  'head',
  'neck',
  'mid-hip',
  'left-big-toe',
  'right-big-toe',
  'left-small-toe',
  'right-small-toe',
  'left-heel',
  'right-heel',
] as const

export type Halpe26 = (typeof HALPE_26)[number]
