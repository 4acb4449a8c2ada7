/** Statistical parametric mapping of curves: where along them an effect is beyond chance, over all of the curve at once. */
import { type Stretch, stretchesBeyond } from './clusters.ts'
import { chanceOfCluster, isRough, levelOf } from './random-field.ts'
import { smoothnessOf } from './smoothness.ts'
import type { TCurve } from './t-curve.ts'

export interface Spm {
  t: Float64Array
  degrees: number
  /** Width at half height, in samples. */
  smoothness: number
  /** |t| comes over it anywhere with chance `alpha` where there is no effect. */
  level: number
  /** Their chance is `alpha` where no more is known than that they are over the level. */
  clusters: readonly (Stretch & { chance: number })[]
}

/** To both sides. */
export const spm = ({ t, degrees, residuals }: TCurve, alpha = 0.05): Spm => spmOfSmoothness({ t, degrees, smoothness: smoothnessOf(residuals) }, alpha)

/** Where it is known already how smooth the residuals are. */
export function spmOfSmoothness({ t, degrees, smoothness }: Pick<Spm, 't' | 'degrees' | 'smoothness'>, alpha = 0.05): Spm {
  const field = { degrees, resels: (t.length - 1) / smoothness, nodes: t.length }
  // Curves that do not differ from each other at all tell nothing of chance.
  const level = Number.isNaN(smoothness) ? Number.NaN : levelOf(alpha / 2, field)
  // No stretch is likelier by chance than that anything comes over the level.
  const chanceOf = ({ from, to }: Stretch) => (isRough(level, field) ? alpha : Math.min(alpha, 2 * chanceOfCluster((to - from) / smoothness, level, field)))
  const clusters = stretchesBeyond(t, level).map((stretch) => ({ ...stretch, chance: chanceOf(stretch) }))
  return { t, degrees, smoothness, level, clusters }
}
