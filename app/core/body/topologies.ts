/** Keypoint models by the canonical names, in each model's own order. What a model does not have is not in its list. */
import { HALPE_26, type Halpe26 } from './halpe26.ts'

const LEFT_FOOT = ['left-big-toe', 'left-small-toe', 'left-heel'] as const
const RIGHT_FOOT = ['right-big-toe', 'right-small-toe', 'right-heel'] as const
const RIGHT_ARM = ['right-shoulder', 'right-elbow', 'right-wrist'] as const
const LEFT_ARM = ['left-shoulder', 'left-elbow', 'left-wrist'] as const
const RIGHT_LEG = ['right-hip', 'right-knee', 'right-ankle'] as const
const LEFT_LEG = ['left-hip', 'left-knee', 'left-ankle'] as const
const FACE = ['right-eye', 'left-eye', 'right-ear', 'left-ear'] as const
const COCO_17 = HALPE_26.slice(0, 17)

export const KEYPOINTS = {
  'halpe-26': HALPE_26,
  /** Lin et al. 2014, Microsoft COCO. */
  'coco-17': COCO_17,
  /** OpenPose (Cao et al. 2019): its COCO model adds the neck. */
  'coco-18': ['nose', 'neck', ...RIGHT_ARM, ...LEFT_ARM, ...RIGHT_LEG, ...LEFT_LEG, ...FACE],
  'body-25': ['nose', 'neck', ...RIGHT_ARM, ...LEFT_ARM, 'mid-hip', ...RIGHT_LEG, ...LEFT_LEG, ...FACE, ...LEFT_FOOT, ...RIGHT_FOOT],
  /** Hidalgo et al. 2019, single-network whole-body pose estimation. It has no mid-hip. */
  'body-25b': [...COCO_17, 'neck', 'head', ...LEFT_FOOT, ...RIGHT_FOOT],
} as const satisfies Record<string, readonly Halpe26[]>

export type KnownTopology = keyof typeof KEYPOINTS
