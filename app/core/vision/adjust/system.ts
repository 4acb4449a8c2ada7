import type { Layout } from './layout.ts'
import type { Noise } from './noise.ts'
import type { Sightings } from './sightings.ts'

/** Normal equations of the cameras alone, points eliminated (Schur complement: Triggs et al. 2000, Bundle Adjustment, 6.1). */
export interface ReducedSystem {
  /** Lower half. */
  matrix: Float64Array
  /** Minus the gradient. */
  right: Float64Array
  /** By observation, for each of its free parameters three: how it and the point go together. */
  cross: Float64Array
  /** By point the inverse of its own block (xx, xy, xz, yy, yz, zz), and minus its gradient. */
  pointInverse: Float64Array
  pointRight: Float64Array
}

export interface Problem {
  sightings: Sightings
  layout: Layout
  noise: Noise
}
