/** Gait Deviation Index (Schwartz & Rozumalski 2008, Gait Posture 28:351): 100 is a usual gait of the control set, ten less is one standard deviation further off. */
export interface DeviationControls {
  /** Whose controls these are: an index means nothing without. */
  name: string
  /** Orthonormal features of nine curves of 51 points after one another. */
  features: readonly (readonly number[])[]
  /** Mean of the controls' features. */
  mean: readonly number[]
  /** Of the logarithm of the controls' distances from that mean. */
  logDistance: { mean: number; sd: number }
}

export function deviationIndex(curves: ArrayLike<number>, controls: DeviationControls): number {
  const { mean, sd } = controls.logDistance
  return 100 - (10 * (Math.log(distanceFrom(controls.mean, projected(curves, controls.features))) - mean)) / sd
}

/** From people's curves, as an index of others needs them. */
export function deviationControls(name: string, people: readonly ArrayLike<number>[], features: readonly (readonly number[])[]): DeviationControls {
  const all = people.map((curves) => projected(curves, features))
  const mean = features.map((_, at) => all.reduce((sum, one) => sum + one[at]!, 0) / all.length)
  const logs = all.map((one) => Math.log(distanceFrom(mean, one)))
  const middle = logs.reduce((sum, log) => sum + log, 0) / logs.length
  const sd = Math.sqrt(logs.reduce((sum, log) => sum + (log - middle) ** 2, 0) / (logs.length - 1))
  return { name, features, mean, logDistance: { mean: middle, sd } }
}

function projected(curves: ArrayLike<number>, features: readonly (readonly number[])[]): number[] {
  return features.map((feature) => feature.reduce((sum, weight, at) => sum + weight * curves[at]!, 0))
}

function distanceFrom(mean: readonly number[], one: readonly number[]): number {
  return Math.hypot(...mean.map((value, at) => value - one[at]!))
}
