import type { LimbName } from '../limbs.ts'

/** What a point of a skeleton is, where it is one. */
export const POINT_STATES = ['missing', 'measured', 'outlier-replaced', 'gap-filled'] as const

/** Why a point has not been triangulated. */
export const REASONS = { found: 0, unseen: 1, oneCamera: 2, disagreement: 3 } as const
export const REASONS_IN_WORDS: Record<keyof typeof REASONS, string> = { found: 'found', unseen: 'no camera sees it', oneCamera: 'one camera sees it', disagreement: 'the cameras disagree' }

/** One person in space over session time; frame by frame, keypoint by keypoint. */
export interface Skeleton {
  keypoints: readonly string[]
  /** Session time, ascending. */
  timesUs: BigInt64Array
  /** x, y, z in metres, Z up, cleaned; NaN where there is none. */
  points: Float64Array
  /** Places in `POINT_STATES`. */
  states: Uint8Array
}

/** A camera took a limb for the other side's in these frames of the skeleton, which was put right. */
export interface SideSwap {
  /** By place in `cameraNames`. */
  camera: number
  limb: LimbName
  fromFrame: number
  /** The first that is as it should be again. */
  toFrame: number
}

/** What a skeleton's points were made of, in the same order. */
export interface SkeletonEvidence {
  keypoints: readonly string[]
  timesUs: BigInt64Array
  /** By number of the bit in `cameras`. */
  cameraNames: readonly string[]
  /** As triangulated, before any cleaning. */
  raw: Float64Array
  /** xx, xy, xz, yy, yz, zz of each cleaned point, in square metres. */
  covariance: Float32Array
  /** The share of it that is new in every frame, 0 to 1: what smoothing can lower. NaN where nobody says it. */
  changingShare: Float32Array
  /** Mean distance of the point's picture from what was seen, over the cameras used. */
  errorPx: Float32Array
  /** Bit n: the n-th camera was used. */
  cameras: Uint32Array
  /** Why a raw point is missing: `REASONS`. */
  reasons: Uint8Array
  /** By frame, camera and keypoint: how far each camera saw it from where the raw point appears to it, used or not; NaN where it did not. Null where an earlier version has made it. */
  residualPx: Float32Array | null
  swaps: readonly SideSwap[]
}
