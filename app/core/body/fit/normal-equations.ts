import { choleskyFactor, choleskyInverse, choleskySolve } from '../../math/cholesky.ts'
import { dot, type Vec3 } from '../../math/vec3.ts'
import type { Covariance } from '../uncertainty.ts'

/** Of a residual, or of the three of a place, by each unknown that moves it; the same unknown may come twice. */
type Slopes<T> = readonly (readonly [unknown: number, slope: T])[]

export interface Solved {
  step: Float64Array
  /** Of all unknowns, row by row: what the residuals' own spreads leave open. */
  covariance(): Float64Array
}

/** Sums up weighted residuals and their slopes, and says by what step they become least. */
export class NormalEquations {
  readonly #unknowns: number
  readonly #matrix: Float64Array
  readonly #right: Float64Array

  constructor(unknowns: number) {
    this.#unknowns = unknowns
    this.#matrix = new Float64Array(unknowns * unknowns)
    this.#right = new Float64Array(unknowns)
  }

  add(slopes: Slopes<number>, residual: number, weight: number): void {
    for (const [row, slope] of slopes) {
      this.#right[row]! -= weight * slope * residual
      for (const [column, other] of slopes) if (column <= row) this.#matrix[row * this.#unknowns + column]! += weight * slope * other
    }
  }

  /** A place that is off by this, as a covariance's inverse weighs it. */
  addPlace(slopes: Slopes<Vec3>, residual: Vec3, [xx, xy, xz, yy, yz, zz]: Covariance): void {
    for (const [row, [x, y, z]] of slopes) {
      const weighed: Vec3 = [xx * x + xy * y + xz * z, xy * x + yy * y + yz * z, xz * x + yz * y + zz * z]
      this.#right[row]! -= dot(weighed, residual)
      for (const [column, other] of slopes) if (column <= row) this.#matrix[row * this.#unknowns + column]! += dot(weighed, other)
    }
  }

  /** Undefined where the residuals leave an unknown open. */
  solved(): Solved | undefined {
    const factor = choleskyFactor(this.#matrix, this.#unknowns)
    return factor && { step: choleskySolve(factor, this.#right), covariance: () => choleskyInverse(factor) }
  }
}
