/**
 * Object keypoint similarity (https://cocodataset.org/#keypoints-eval): how near two labels of a point are, by the size of the person and by how well
 * people can tell that point at all. 1 is the same place; k = 2σ apart is exp(−½) = 0.61.
 */
import { meanOf } from '../math/mean.ts'
import { medianBetween } from '../math/median.ts'
import { isPlaced, type PointLabel } from './label.ts'

/** By keypoint: σ, as a share of the square root of the person's area. */
export type Sigmas = readonly number[]

/** COCO's own, measured there on 5 000 pictures that were labelled twice. */
const COCO_SIGMAS: Readonly<Record<string, number>> = {
  nose: 0.026,
  'left-eye': 0.025,
  'right-eye': 0.025,
  'left-ear': 0.035,
  'right-ear': 0.035,
  'left-shoulder': 0.079,
  'right-shoulder': 0.079,
  'left-elbow': 0.072,
  'right-elbow': 0.072,
  'left-wrist': 0.062,
  'right-wrist': 0.062,
  'left-hip': 0.107,
  'right-hip': 0.107,
  'left-knee': 0.087,
  'right-knee': 0.087,
  'left-ankle': 0.089,
  'right-ankle': 0.089,
}

/** An assumption: the median of COCO's seventeen, for COCO has none of these points. */
const FOR_THE_REST = 0.072

type SigmaSource = 'measured' | 'coco' | 'default'
export interface Sigma {
  value: number
  from: SigmaSource
  /** Double labels of the point in this library, less those left out. */
  pairs: number
  /** Further apart than two labels of one point ever are: left and right changed for each other, another person. They say nothing of how well the point can be told; nor do any where half are the same. */
  leftOut: number
}

/**
 * So many double labels of a point make a σ of one's own. Of n pairs, each with an x and a y, σ is known to 1 ÷ (2·√n): to 7 % of it, 14 % at 95 %, from 50 on.
 */
export const LEAST_PAIRS = 50

/**
 * Of points that scatter alike in x and in y, d² is distributed exponentially: its mean is its median ÷ ln 2, and four times σ is passed once in exp(16) = 9 million pairs. The median hears
 * nothing of the few that are another point.
 */
const FARTHEST = 4

/** `apart`: distances of both labels of a point, as shares of the square root of the person's area. Between two annotators, as COCO measured its own: not from either to the truth. */
export function sigmaOf(keypoint: string, apart: readonly number[]): Sigma {
  const farthest = apart.length === 0 ? 0 : FARTHEST * Math.sqrt(medianBetween(apart.map((one) => one * one).toSorted((a, b) => a - b)) / Math.LN2)
  // Two hands do not meet to the hundredth of a pixel every other time: those are copies, and their scatter is nobody's.
  const used = farthest === 0 ? [] : apart.filter((one) => one <= farthest)
  const [pairs, leftOut] = [used.length, apart.length - used.length]
  // σ² = E[d²/s²].
  if (pairs >= LEAST_PAIRS) return { value: Math.sqrt(meanOf(used.map((one) => one * one))), from: 'measured', pairs, leftOut }
  const coco = COCO_SIGMAS[keypoint]
  return { ...(coco === undefined ? { value: FOR_THE_REST, from: 'default' } : { value: coco, from: 'coco' }), pairs, leftOut }
}

/** Of one point: exp(−d² ÷ (2·s²·k²)), k = 2σ. The same place is alike however small the person. */
export const similarity = (distancePx: number, areaPx2: number, sigma: number): number => (distancePx === 0 ? 1 : Math.exp(-(distancePx ** 2) / (2 * areaPx2 * (2 * sigma) ** 2)))

/** Of a whole person: the mean over the points that both place; NaN where there is none. */
export function oks(one: readonly (PointLabel | null)[], other: readonly (PointLabel | null)[], areaPx2: number, sigmas: Sigmas): number {
  const values = one.flatMap((point, keypoint) => {
    const twin = other[keypoint]
    return isPlaced(point) && isPlaced(twin) ? [similarity(Math.hypot(point.x - twin.x, point.y - twin.y), areaPx2, sigmas[keypoint]!)] : []
  })
  return meanOf(values)
}
