import { choleskyFactor, choleskyInverse, choleskySolve } from '../../math/cholesky.ts'
import type { Vec3 } from '../../math/vec3.ts'
import type { Covariance } from '../uncertainty.ts'

/** Of a residual: a number for each unknown that moves it, in any order, each once. Always of one kind of array: what is compiled for several is slower. */
export interface Slopes {
  unknowns: Int32Array
  by: Float64Array
}

/** Of a place: three numbers for each unknown that moves it, which come in order, each once. Flat, since there are thousands a frame. */
export interface PlaceSlopes {
  unknowns: Int32Array
  by: Float64Array
}

export interface Solved {
  step: Float64Array
  /** Of all unknowns, row by row: what the residuals' own spreads leave open. */
  covariance(): Float64Array
}

/**
 * Sums up weighted residuals and their slopes, and says by what step they become least. Inside, unknowns lie from the last to the first: a body's go from its root to its
 * limbs' ends, and what is solved for from the ends to the root stays empty between limbs (George & Liu 1981, chapter 4).
 */
export class NormalEquations {
  readonly #unknowns: number
  readonly #matrix: Float64Array
  readonly #right: Float64Array

  constructor(unknowns: number) {
    this.#unknowns = unknowns
    this.#matrix = new Float64Array(unknowns * unknowns)
    this.#right = new Float64Array(unknowns)
  }

  add({ unknowns, by }: Slopes, residual: number, weight: number): void {
    const [matrix, right, last] = [this.#matrix, this.#right, this.#unknowns - 1]
    for (let row = 0; row < unknowns.length; row++) {
      const weighed = weight * by[row]!
      right[last - unknowns[row]!]! -= weighed * residual
      const own = (last - unknowns[row]!) * this.#unknowns + last
      for (let column = 0; column < unknowns.length; column++) if (unknowns[column]! >= unknowns[row]!) matrix[own - unknowns[column]!]! += weighed * by[column]!
    }
  }

  /** A place that is off by this, as a covariance's inverse weighs it, so many times. */
  addPlace({ unknowns, by }: PlaceSlopes, [offX, offY, offZ]: Vec3, [xx, xy, xz, yy, yz, zz]: Covariance, trust: number): void {
    const [matrix, right, last] = [this.#matrix, this.#right, this.#unknowns - 1]
    for (let row = 0; row < unknowns.length; row++) {
      const [x, y, z] = [trust * by[3 * row]!, trust * by[3 * row + 1]!, trust * by[3 * row + 2]!]
      const [weighedX, weighedY, weighedZ] = [xx * x + xy * y + xz * z, xy * x + yy * y + yz * z, xz * x + yz * y + zz * z]
      right[last - unknowns[row]!]! -= weighedX * offX + weighedY * offY + weighedZ * offZ
      const own = (last - unknowns[row]!) * this.#unknowns + last
      for (let column = row; column < unknowns.length; column++) matrix[own - unknowns[column]!]! += weighedX * by[3 * column]! + weighedY * by[3 * column + 1]! + weighedZ * by[3 * column + 2]!
    }
  }

  /** Undefined where the residuals leave an unknown open. */
  solved(): Solved | undefined {
    const factor = choleskyFactor(this.#matrix, this.#unknowns)
    return factor && { step: choleskySolve(factor, this.#right).reverse(), covariance: () => choleskyInverse(factor).reverse() }
  }
}
