import { quadraticForm, sandwichInto } from '../../math/symmetric3.ts'
import type { Fitting } from './fitting.ts'
import type { Spread } from './spread.ts'

/** Of one point; one is used for many. */
export interface Covariance {
  /** xx, xy, xz, yy, yz, zz in square metres. */
  all: Float64Array
  /** The share of it that is new in every frame. */
  changingShare: number
}

export const newCovariance = (): Covariance => ({ all: new Float64Array(6), changingShare: NaN })

/** A keypoint's usual errors count as so many squares beside those of the one frame. */
const USUAL = 6

const middle = new Float64Array(6)
const changing = new Float64Array(6)

/**
 * From the errors that this keypoint usually has in these cameras: N⁻¹·(Jᵀ·W·Σ·W·J)·N⁻¹, Σ with the steady part widened. Where
 * the cameras disagree more in this one frame than they usually do, it grows with that (Birge 1932, Phys Rev 40:207).
 */
export function covarianceInto(covariance: Covariance, fitting: Fitting, { steady, changing: changingPx, widening }: Spread, keypoint: number, keypoints: number): void {
  const { count, camera, isUsed, weight, trust, slopes, inverse } = fitting
  middle.fill(0)
  changing.fill(0)
  for (let one = 0; one < count; one++) {
    if (!isUsed[one]) continue
    const place = camera[one]! * keypoints + keypoint
    const expected = steady[place]! + changingPx[place]!
    const w = weight[one]! * trust[one]!
    addSlopes(middle, slopes, one, (w * (widening[keypoint]! * steady[place]! + changingPx[place]!)) / expected)
    addSlopes(changing, slopes, one, (w * changingPx[place]!) / expected)
  }
  sandwichInto(inverse, middle, covariance.all)
  sandwichInto(inverse, changing, middle)
  const { all } = covariance
  covariance.changingShare = (middle[0]! + middle[3]! + middle[5]!) / (all[0]! + all[3]! + all[5]!)
  const grown = growth(fitting)
  for (let entry = 0; entry < 6; entry++) all[entry]! *= grown
}

function addSlopes(sums: Float64Array, slopes: Float64Array, one: number, weight: number): void {
  for (let at = 6 * one; at < 6 * one + 6; at += 3) {
    const x = slopes[at]!
    const y = slopes[at + 1]!
    const z = slopes[at + 2]!
    sums[0]! += weight * x * x
    sums[1]! += weight * x * y
    sums[2]! += weight * x * z
    sums[3]! += weight * y * y
    sums[4]! += weight * y * z
    sums[5]! += weight * z * z
  }
}

function growth({ count, isUsed, weight, trust, offU, offV }: Fitting): number {
  let squares = 0
  let used = 0
  for (let one = 0; one < count; one++) {
    if (!isUsed[one]) continue
    squares += weight[one]! * trust[one]! * (offU[one]! ** 2 + offV[one]! ** 2)
    used++
  }
  return Math.max(1, (USUAL + squares) / (USUAL + 2 * used - 3))
}

/** Of a used camera's two pixels, how much was left to disagree: 2 less what of them went into the point. */
export function redundancyOf({ slopes, inverse, weight, trust }: Fitting, one: number): number {
  const at = 6 * one
  const spent = quadraticForm(inverse, slopes[at]!, slopes[at + 1]!, slopes[at + 2]!) + quadraticForm(inverse, slopes[at + 3]!, slopes[at + 4]!, slopes[at + 5]!)
  return Math.max(0, 2 - weight[one]! * trust[one]! * spent)
}
