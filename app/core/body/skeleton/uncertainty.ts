/** What a point's covariance means in the room. */
import { eigenOf } from '../../math/eigen3.ts'
import { scale, type Vec3 } from '../../math/vec3.ts'

/** xx, xy, xz, yy, yz, zz in square metres. */
export type Covariance = readonly [number, number, number, number, number, number]

/** χ² with three degrees of freedom: below it are 95 % of three-dimensional normal errors, measured in their own spread. */
const CHI_SQUARED_95 = 7.814728

/** The half axes in metres, at right angles, of the ellipsoid that holds a point with 95 %; undefined where nobody knows it. */
export function ellipsoid95(covariance: Covariance): readonly [Vec3, Vec3, Vec3] | undefined {
  if (covariance.some((term) => !Number.isFinite(term))) return undefined
  const { values, vectors } = eigenOf(covariance)
  // Rounding to single numbers may leave a flat one a little below nothing.
  const half = (at: 0 | 1 | 2) => scale(vectors[at], Math.sqrt(CHI_SQUARED_95 * Math.max(0, values[at])))
  return [half(0), half(1), half(2)]
}

export function covarianceAt(covariance: ArrayLike<number>, point: number): Covariance {
  return [0, 1, 2, 3, 4, 5].map((term) => covariance[6 * point + term]!) as unknown as Covariance
}
