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

/** What MediaPipe sees beside the canonical keypoints. */
const MEDIAPIPE_ONLY = [
  'left-eye-inner',
  'left-eye-outer',
  'right-eye-inner',
  'right-eye-outer',
  'left-mouth',
  'right-mouth',
  'left-pinky',
  'right-pinky',
  'left-index',
  'right-index',
  'left-thumb',
  'right-thumb',
] as const

export type Keypoint = Halpe26 | (typeof MEDIAPIPE_ONLY)[number]

export const KEYPOINTS = {
  'halpe-26': HALPE_26,
  /** Lin et al. 2014, Microsoft COCO. */
  'coco-17': COCO_17,
  /** OpenPose (Cao et al. 2019): its COCO model adds the neck. */
  'coco-18': ['nose', 'neck', ...RIGHT_ARM, ...LEFT_ARM, ...RIGHT_LEG, ...LEFT_LEG, ...FACE],
  'body-25': ['nose', 'neck', ...RIGHT_ARM, ...LEFT_ARM, 'mid-hip', ...RIGHT_LEG, ...LEFT_LEG, ...FACE, ...LEFT_FOOT, ...RIGHT_FOOT],
  /** Hidalgo et al. 2019, single-network whole-body pose estimation. It has no mid-hip. */
  'body-25b': [...COCO_17, 'neck', 'head', ...LEFT_FOOT, ...RIGHT_FOOT],
  /** Jin et al. 2020, COCO-WholeBody: its first 23 of 133, without face and hands. */
  'coco-23': [...COCO_17, ...LEFT_FOOT, ...RIGHT_FOOT],
  /** Bazarevsky et al. 2020, BlazePose. Its "foot index" is the tip of the big toe; it has no small toe. */
  'mediapipe-33': [
    'nose',
    ...['left-eye-inner', 'left-eye', 'left-eye-outer', 'right-eye-inner', 'right-eye', 'right-eye-outer'] as const,
    ...['left-ear', 'right-ear', 'left-mouth', 'right-mouth'] as const,
    ...['left-shoulder', 'right-shoulder', 'left-elbow', 'right-elbow', 'left-wrist', 'right-wrist'] as const,
    ...['left-pinky', 'right-pinky', 'left-index', 'right-index', 'left-thumb', 'right-thumb'] as const,
    ...['left-hip', 'right-hip', 'left-knee', 'right-knee', 'left-ankle', 'right-ankle'] as const,
    ...['left-heel', 'right-heel', 'left-big-toe', 'right-big-toe'] as const,
  ],
} as const satisfies Record<string, readonly Keypoint[]>

export type KnownTopology = keyof typeof KEYPOINTS
