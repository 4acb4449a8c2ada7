/** How far sessions of this person differ where nothing has changed: by what was measured and what is known beforehand. */
import type { SessionMeans } from './phase-means.ts'
import { PHASES } from '../gait/cycles/phases.ts'

export interface Spread {
  /** Variance of a session's phase mean, square degrees, and the degrees of freedom behind it. */
  variance: number
  degrees: number
}

/**
 * One-way analysis of variance of an angle's earlier sessions, pooled over phases and sides: means of sessions about their mean, which holds what differs between
 * sessions and what is left of the differences between strides. Pooled, because three sessions tell nothing about one place alone; over both sides, because
 * what makes sessions differ (cameras, keypoints, clothes, the day) knows no side. `sides`: of each, its sessions.
 */
export function ownSpread(sides: readonly (readonly SessionMeans[])[], effective: number): Spread {
  let [squares, freedom] = [0, 0]
  for (const sessions of sides) {
    for (const phase of PHASES.keys()) {
      const mean = sessions.reduce((sum, session) => sum + session.mean[phase]!, 0) / sessions.length
      squares += sessions.reduce((sum, session) => sum + (session.mean[phase]! - mean) ** 2, 0)
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

/** Of single strides about their session's mean, pooled. NaN where no session has two. */
function strideVariance(sessions: readonly SessionMeans[]): number {
  const several = sessions.filter(({ n }) => n > 1)
  const freedom = several.reduce((sum, { n }) => sum + n - 1, 0)
  return several.reduce((sum, { n, strideVariance }) => sum + (n - 1) * strideVariance, 0) / freedom
}

/**
 * Of today's mean less that of k sessions: s̃²·(1 + 1/k). A session's mean already holds what so many strides leave of the differences between them; where today
 * has fewer than the earlier sessions, what more is left is added.
 */
export function differenceVariance({ variance }: Spread, today: SessionMeans, earlier: readonly SessionMeans[]): number {
  const usual = earlier.reduce((sum, { n }) => sum + 1 / n, 0) / earlier.length
  const more = strideVariance([today, ...earlier]) * Math.max(0, 1 / today.n - usual)
  return variance * (1 + 1 / earlier.length) + (more || 0)
}
