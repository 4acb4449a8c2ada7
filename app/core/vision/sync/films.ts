import type { Camera } from '../camera.ts'

/** One film of one person: its camera, when its frames were taken, and where it sees them. */
export interface SyncFilm {
  camera: Camera
  /** Of the film's own clock; ascending. */
  timesUs: ArrayLike<number>
  /** x, y and likelihood of each keypoint after one another, frame after frame; NaN where it is not seen. */
  keypoints: ArrayLike<number>
}

export interface SyncOptions {
  keypointCount: number
  /** Of any film from the reference's clock. */
  mostLagUs: number
  leastLikelihood: number
  /** By keypoint: the one of the other side, or itself. With it, films are found that take left for right throughout. */
  mirrored?: readonly number[]
  /** Whose clock is the session's; the film that agrees best with all others unless it is said. */
  reference?: number
}
