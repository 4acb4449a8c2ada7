/**
 * Two blurred edges that cross: grey = m + (c)·tanh(d₁/s)·tanh(d₂/s), where d are the distances from the edges and both
 * the mean m of light and dark and half their difference c rise evenly across the picture, as light does.
 */
export const UNKNOWNS = 11
/** Their places: the crossing, the angles at which the edges run, how far light runs into dark. Then m and c, each with its slopes. */
export const [X, Y, BLUR, MEAN, CONTRAST] = [0, 1, 4, 5, 8]
const [FIRST, SECOND] = [2, 3]

/** A square of the picture about a pixel, of which each has a weight that falls with its distance from the middle. */
export interface Patch {
  half: number
  greys: Float64Array
  weights: Float64Array
}

/** Weighted squares of what the model leaves; with `matrix` and `right` given, the normal equations of its next step. */
export function misfit({ half, greys, weights }: Patch, unknowns: Float64Array, matrix?: Float64Array, right?: Float64Array): number {
  const cos1 = Math.cos(unknowns[FIRST]!)
  const sin1 = Math.sin(unknowns[FIRST]!)
  const cos2 = Math.cos(unknowns[SECOND]!)
  const sin2 = Math.sin(unknowns[SECOND]!)
  const blur = unknowns[BLUR]!
  const slopes = new Float64Array(UNKNOWNS)
  let sum = 0
  for (let row = -half, at = 0; row <= half; row++) {
    for (let column = -half; column <= half; column++, at++) {
      const x = column - unknowns[X]!
      const y = row - unknowns[Y]!
      const d1 = cos1 * y - sin1 * x
      const d2 = cos2 * y - sin2 * x
      const edge1 = Math.tanh(d1 / blur)
      const edge2 = Math.tanh(d2 / blur)
      const across = column / half
      const down = row / half
      const contrast = unknowns[CONTRAST]! + unknowns[CONTRAST + 1]! * across + unknowns[CONTRAST + 2]! * down
      const mean = unknowns[MEAN]! + unknowns[MEAN + 1]! * across + unknowns[MEAN + 2]! * down
      const miss = greys[at]! - mean - contrast * edge1 * edge2
      sum += weights[at]! * miss * miss
      if (!matrix || !right) continue
      const steep1 = (contrast * (1 - edge1 * edge1) * edge2) / blur
      const steep2 = (contrast * (1 - edge2 * edge2) * edge1) / blur
      slopes[X] = steep1 * sin1 + steep2 * sin2
      slopes[Y] = -steep1 * cos1 - steep2 * cos2
      slopes[FIRST] = -steep1 * (sin1 * y + cos1 * x)
      slopes[SECOND] = -steep2 * (sin2 * y + cos2 * x)
      slopes[BLUR] = -(steep1 * d1 + steep2 * d2) / blur
      slopes[MEAN] = 1
      slopes[MEAN + 1] = across
      slopes[MEAN + 2] = down
      slopes[CONTRAST] = edge1 * edge2
      slopes[CONTRAST + 1] = edge1 * edge2 * across
      slopes[CONTRAST + 2] = edge1 * edge2 * down
      addTo(matrix, right, slopes, weights[at]!, miss)
    }
  }
  return sum
}

function addTo(matrix: Float64Array, right: Float64Array, slopes: Float64Array, weight: number, miss: number): void {
  for (let i = 0; i < UNKNOWNS; i++) {
    const weighted = weight * slopes[i]!
    right[i]! += weighted * miss
    for (let j = 0; j <= i; j++) matrix[i * UNKNOWNS + j]! += weighted * slopes[j]!
  }
}
