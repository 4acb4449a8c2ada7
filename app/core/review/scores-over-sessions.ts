/** One person's gait profile scores over sessions, all against the same: else they would go up and down with what they are held against. */
import { bySide, type Side } from '../body/joints.ts'
import type { Angle } from '../body/angles/segment-angles.ts'
import { meanOfCurves } from '../math/mean.ts'
import { type GaitScores, type MeanCurves, type MeanCurvesBySide, scoresAgainst } from '../norms/scores/against-reference.ts'

export interface ScoredSession {
  curves: MeanCurvesBySide
  /** It is one of those that tell what is usual for the person. */
  isBaseline: boolean
}

/**
 * Scores of earlier sessions against each other are not independent, and no score scatters alike to both sides: a band by t holds only 91 to 95 of 100 next sessions, one so much
 * wider 95 or more. By simulation of 3 to 10 sessions with effects of their own in each angle, or shared by all (test).
 */
export const WIDENING_OF_OWN_SCORES = 1.3

type Score = GaitScores['gps'] | null

/** `people`: of a norm or cohort; null: the person's own earlier sessions, each of which is scored against the mean of the others. Null where there is nothing to score against, or another session has other angles than the last. */
export function scoresOverSessions(sessions: readonly ScoredSession[], people: MeanCurvesBySide | null): Score[] {
  const scores = sessions.map((session): Score => {
    const reference = people ?? meansOf(sessions.filter((one) => one.isBaseline && one !== session).map(({ curves }) => curves))
    const score = reference && scoresAgainst(session.curves, reference).gps
    return score && score.variables.length > 0 ? score : null
  })
  const last = scores.at(-1)
  return scores.map((score) => (score && last && score.variables.join() === last.variables.join() ? score : null))
}

/** Of those angles that each of them has. Null of none. */
function meansOf(all: readonly MeanCurvesBySide[]): MeanCurvesBySide | null {
  const [first, ...others] = all
  if (!first) return null
  const mean = (side: Side): MeanCurves => {
    const names = (Object.keys(first[side]) as Angle[]).filter((name) => others.every((one) => one[side][name]))
    return Object.fromEntries(names.map((name) => [name, meanOfCurves(all.map((one) => one[side][name]!))]))
  }
  return bySide(mean)
}
