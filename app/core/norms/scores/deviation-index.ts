/** Gait Deviation Index (Schwartz & Rozumalski 2008, Gait Posture 28:351): 100 is a usual gait of the control set, ten less is one standard deviation further off. */

/** As published: so many hold 98 % of what gaits are. */
export const INDEX_FEATURES = 15
/** Fewer people than features are no basis of their own, and two sides of one person are hardly two people. */
export const LEAST_CONTROLS = INDEX_FEATURES + 1

/** What is usual among some of the controls. */
interface Usual {
  /** Mean of their features. */
  mean: number[]
  /** Of the logarithm of their distances from that mean. */
  logDistance: { mean: number; sd: number }
}

export interface DeviationControls extends Usual {
  /** Whose controls these are: an index means nothing without. */
  name: string
  people: number
  /** Orthonormal features of nine curves of 51 points after one another. */
  features: number[][]
  /** Published ones, that came with the set; else those of its own gaits. */
  areFeaturesGiven: boolean
  /** Without each of its people in turn. */
  without: Usual[]
}

/** From both sides of each person's curves. */
export function deviationControls(name: string, people: readonly (readonly ArrayLike<number>[])[], features: number[][], areFeaturesGiven: boolean): DeviationControls {
  const all = people.map((sides) => sides.map((curves) => projected(curves, features)))
  return { name, people: people.length, features, areFeaturesGiven, ...usualAmong(all.flat()), without: all.map((one) => usualAmong(all.flatMap((other) => (other === one ? [] : other)))) }
}

export const deviationIndex = (curves: ArrayLike<number>, controls: DeviationControls): number => indexOf(projected(curves, controls.features), controls)

/** By how much another choice of so many people would make it come out otherwise: jackknife over people, their features as they are. */
export function indexSd(curves: ArrayLike<number>, controls: DeviationControls): number {
  const own = projected(curves, controls.features)
  const each = controls.without.map((others) => indexOf(own, others))
  const middle = each.reduce((sum, index) => sum + index, 0) / each.length
  return Math.sqrt(((each.length - 1) / each.length) * each.reduce((sum, index) => sum + (index - middle) ** 2, 0))
}

const indexOf = (own: readonly number[], { mean, logDistance }: Usual): number => 100 - (10 * (Math.log(distanceFrom(mean, own)) - logDistance.mean)) / logDistance.sd

function usualAmong(all: readonly (readonly number[])[]): Usual {
  const mean = all[0]!.map((_, at) => all.reduce((sum, one) => sum + one[at]!, 0) / all.length)
  const logs = all.map((one) => Math.log(distanceFrom(mean, one)))
  const middle = logs.reduce((sum, log) => sum + log, 0) / logs.length
  const sd = Math.sqrt(logs.reduce((sum, log) => sum + (log - middle) ** 2, 0) / (logs.length - 1))
  return { mean, logDistance: { mean: middle, sd } }
}

function projected(curves: ArrayLike<number>, features: readonly (readonly number[])[]): number[] {
  return features.map((feature) => feature.reduce((sum, weight, at) => sum + weight * curves[at]!, 0))
}

function distanceFrom(mean: readonly number[], one: readonly number[]): number {
  return Math.hypot(...mean.map((value, at) => value - one[at]!))
}
