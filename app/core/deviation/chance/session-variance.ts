/** How far sessions of this person differ where nothing has changed: by what was measured and what is known beforehand. */
import { PHASES } from '../../gait/cycles/phases.ts'
import { meanOf } from '../../math/mean.ts'
import type { SessionMeans } from '../phase-means.ts'
import { SESSION_EVENTS_S } from './repeatability.ts'

export interface Spread {
  /** Variance of a session's phase mean where the curve is level, square degrees, and the degrees of freedom behind it. */
  variance: number
  degrees: number
}

/** One session, and by phase how many times the variance of a level curve its means have. */
export interface Weighed {
  means: SessionMeans
  weights: Float64Array
}

/** What steps that come a little otherwise from session to session add to the variance of what changes by so many degrees a second, square degrees. */
export const eventsVariance = (perSDeg: number): number => (SESSION_EVENTS_S * perSDeg) ** 2

/** How many times larger a session's variance is where a curve is steep than where it is level: 1 + (σ_events · slope)² ÷ `sdDeg`²; 1 where the SD of a level one is not known beforehand. */
export const steepness = (perSDeg: number, sdDeg: number | undefined): number => (sdDeg === undefined ? 1 : 1 + eventsVariance(perSDeg) / sdDeg ** 2)

/**
 * One-way analysis of variance of an angle's earlier sessions, pooled over phases and sides: means of sessions about their mean, which holds what differs between
 * sessions and what is left of the differences between strides. Pooled, because three sessions tell nothing about one place alone; over both sides, because
 * what makes sessions differ (cameras, keypoints, clothes, the day) knows no side. Each place counts by its own weight. `sides`: of each, its sessions.
 */
export function ownSpread(sides: readonly (readonly Weighed[])[], effective: number): Spread {
  let [squares, freedom] = [0, 0]
  for (const sessions of sides) {
    for (const phase of PHASES.keys()) {
      const mean = sessions.reduce((sum, { means }) => sum + means.mean[phase]!, 0) / sessions.length
      const weight = sessions.reduce((sum, { weights }) => sum + weights[phase]!, 0) / sessions.length
      squares += sessions.reduce((sum, { means }) => sum + (means.mean[phase]! - mean) ** 2, 0) / weight
    }
    freedom += PHASES.length * (sessions.length - 1)
  }
  const cells = PHASES.length * sides.length
  return freedom === 0 ? { variance: 0, degrees: 0 } : { variance: squares / freedom, degrees: (freedom / cells) * effective }
}

/** s̃² = (d₀·s₀² + d·s²) ÷ (d₀ + d) (Smyth 2004, Stat Appl Genet Mol Biol 3:3). Null where neither is known. */
export function shrunk(own: Spread, prior: Spread | null): Spread | null {
  const degrees = own.degrees + (prior?.degrees ?? 0)
  if (degrees === 0) return null
  return { variance: (own.degrees * own.variance + (prior ? prior.degrees * prior.variance : 0)) / degrees, degrees }
}

/** `variance`: of its single strides, `n` of them; of one nobody knows it. */
interface Strides {
  variance: number
  n: number
}

/** What more differences between strides leave in a mean where today has fewer of them than the earlier sessions; nothing where no session has two. */
export function ofFewerStrides(today: Strides, earlier: readonly Strides[]): number {
  const several = [today, ...earlier].filter(({ n }) => n > 1)
  if (several.length === 0) return 0
  const pooled = several.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0) / several.reduce((sum, { n }) => sum + n - 1, 0)
  return pooled * Math.max(0, 1 / today.n - meanOf(earlier.map(({ n }) => 1 / n)))
}

/**
 * Of today's mean less that of k sessions, by phase: s̃²·(1 + 1/k) where the curve is level. A session's mean already holds what so many strides leave of the differences between them; where today
 * has fewer than the earlier sessions, what more is left is added.
 */
export function differenceVariance({ variance }: Spread, today: Weighed, earlier: readonly Weighed[]): Float64Array {
  const stridesOf = ({ means: { strideVariance: variance, n } }: Weighed): Strides => ({ variance, n })
  const more = ofFewerStrides(stridesOf(today), earlier.map(stridesOf))
  return Float64Array.from(PHASES, (_, phase) => variance * (today.weights[phase]! + earlier.reduce((sum, { weights }) => sum + weights[phase]!, 0) / earlier.length ** 2) + more)
}
