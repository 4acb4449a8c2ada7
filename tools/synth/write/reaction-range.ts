import { add } from '../../../app/core/math/vec3.ts'
import { evenTimesS } from '../clocks/samples.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'
import { pointMasses } from '../person/centre-of-mass.ts'
import { groundReaction } from '../sensors/ground-reaction.ts'
import type { Take } from '../take.ts'

/** Both feet together, in body weights, while a foot stands. */
interface Spread {
  least: number
  /** All but a hundredth lies over, and under, these. */
  low: number
  high: number
  most: number
}

/** Of the samples in `truth/ground-reaction.mot`. */
export function reactionRange({ person, motion }: Take, rateHz: number): Record<'vertical' | 'foreAft' | 'lateral', Spread> {
  const { dimensions, build } = person
  const reactionAt = groundReaction(motion, pointMasses(dimensions, build.sex), dimensions.massKg)
  const forces = evenTimesS(rateHz, motion.durationS).flatMap((timeS) => {
    const standing = Object.values(reactionAt(timeS)).flatMap((reaction) => (reaction ? [reaction.forceN] : []))
    return standing.length > 0 ? [standing.reduce(add)] : []
  })
  const spread = (axis: 0 | 1 | 2): Spread => {
    const sorted = forces.map((force) => force[axis] / (dimensions.massKg * GRAVITY_MPS2)).sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN
    return { least: at(0), low: at(0.01), high: at(0.99), most: at(1) }
  }
  return { vertical: spread(2), foreAft: spread(0), lateral: spread(1) }
}
