/** How exact keypoints are taken to be. */
export interface Noise {
  /** Of one pixel coordinate, from frame to frame. */
  sigmaPx: number
  /** Of one coordinate of a keypoint's constant error in one camera. */
  biasPx: number
  /** So many frames after one another say together what one would say alone: errors last. */
  framesAlike: number
}

/**
 * Cauchy's loss of a distance in pixels: 95 % as efficient as least squares where noise is normal (Zhang 1997, Image Vision Comput
 * 15:59, c = 2.385 of one coordinate), here of two coordinates, while a swapped limb hardly pulls.
 */
const TUNING = 2.385 * Math.SQRT2
/** What a camera that cannot see a point where it is now said to be counts as. */
export const UNSEEN_PX2 = 1e6

/** Of one squared distance; in 1/px². */
export const weightOf = (sigmaPx: number, squaredPx: number): number => 1 / (sigmaPx * sigmaPx + squaredPx / (TUNING * TUNING))
export const lossOf = (sigmaPx: number, squaredPx: number): number => (TUNING * TUNING * Math.log1p(squaredPx / (TUNING * TUNING * sigmaPx * sigmaPx))) / 2

/** Wilson & Hilferty (1931, PNAS 17:684). Medians, since less than half are outliers. */
export const medianOfChiSquare = (freedom: number): number => freedom * (1 - 2 / (9 * freedom)) ** 3
