import { choleskyFactor, choleskySolve } from '../../math/cholesky.ts'

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

  /** A residual whose slopes by some unknowns are these; the same unknown may come twice. */
  add(slopes: readonly (readonly [unknown: number, slope: number])[], residual: number, weight: number): void {
    for (const [row, slope] of slopes) {
      this.#right[row]! -= weight * slope * residual
      for (const [column, other] of slopes) if (column <= row) this.#matrix[row * this.#unknowns + column]! += weight * slope * other
    }
  }

  /** Undefined where the residuals leave an unknown open. */
  solved(): Float64Array | undefined {
    const factor = choleskyFactor(this.#matrix, this.#unknowns)
    return factor && choleskySolve(factor, this.#right)
  }
}
