import { median } from '../../math/median.ts'
import { invertInto, quadraticForm } from '../../math/symmetric3.ts'
import type { Vec3 } from '../../math/vec3.ts'

/** The 95 % quantile of χ² with three degrees of freedom. */
const ELLIPSOID = 7.814_73

interface Accuracy {
  /** Of all points there are, the smallest first. */
  errorsM: Float64Array
  missing: number
  /** Share of the points whose truth lies in the 95 % ellipsoid that they state; NaN where they state none. */
  covered: number
  /** Radius of the sphere as large as the median ellipsoid of one standard deviation. */
  medianSigmaM: number
}

interface Stated {
  points: ArrayLike<number>
  covariance?: ArrayLike<number>
}

/** Points by frame, then keypoint, held against `truth[frame][keypoint]`; only those that `counts`. */
export function accuracyOf({ points, covariance }: Stated, truth: readonly (readonly Vec3[])[], counts: (at: number) => boolean = () => true): Accuracy {
  const errors: number[] = []
  const sizes: number[] = []
  const [own, inverse] = [new Float64Array(6), new Float64Array(6)]
  let [covered, missing] = [0, 0]
  for (const [at, [x, y, z]] of truth.flat().entries()) {
    if (!counts(at)) continue
    const [dx, dy, dz] = [points[3 * at]! - x, points[3 * at + 1]! - y, points[3 * at + 2]! - z]
    if (Number.isNaN(dx)) {
      missing++
      continue
    }
    errors.push(Math.hypot(dx, dy, dz))
    if (!covariance) continue
    for (let entry = 0; entry < 6; entry++) own[entry] = covariance[6 * at + entry]!
    if (!invertInto(own, inverse)) continue
    if (quadraticForm(inverse, dx, dy, dz) <= ELLIPSOID) covered++
    sizes.push((own[0]! * (own[3]! * own[5]! - own[4]! ** 2) - own[1]! * (own[1]! * own[5]! - own[4]! * own[2]!) + own[2]! * (own[1]! * own[4]! - own[3]! * own[2]!)) ** (1 / 6))
  }
  return { errorsM: Float64Array.from(errors).sort(), missing, covered: covariance ? covered / errors.length : NaN, medianSigmaM: median(sizes) }
}

export const quantile = (sorted: Float64Array, share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
