import type { KnownTopology } from '../topologies.ts'

/** The people whom one camera shows: one row a person and frame, by frame. */
export interface People {
  topology: KnownTopology
  /** Of the picture as shown: upright, with square pixels. Keypoints are in its pixels, the centre of the first at (0, 0). */
  widthPx: number
  heightPx: number
  /** Indices of the film's frames, ascending. A frame without a row shows nobody. */
  frames: Uint32Array
  /** The same number is the same person, as far as one camera can tell. */
  people: Int32Array
  /** Row by row, keypoint by keypoint: x, y and score 0..1; x and y are NaN where nothing was found. */
  keypoints: Float32Array
}

/** Below it, a network has hardly seen the point. */
export const LEAST_SCORE = 0.1
