import type { Gait } from '../../../../contract/gait/gait.ts'
import { bySide, SIDES, type Side } from '../../../../core/body/joints.ts'
import { PROFILE } from '../../../../core/norms/scores/profile-score.ts'
import type { Finding } from '../lit.ts'

export interface ProfileRow {
  angle: string
  /** Degrees; null where the side has no score of it. */
  scores: Readonly<Record<Side, number | null>>
  /** Why no side has one, in words. */
  reason: string | null
  isObservable: boolean
  findings: readonly Finding[]
}

/** The nine variables of a gait profile in their usual order, with those that stand in for some of them; without a reference their curves only. What nobody can observe comes after what is told. */
export function profileRows({ scores, curves, deviations }: Gait): ProfileRow[] {
  const others = SIDES.flatMap((side) => Object.keys(scores?.gvs[side] ?? {})).filter((name) => !(PROFILE as readonly string[]).includes(name))
  const rows = [...PROFILE, ...new Set(others)].map((angle) => {
    const of = bySide((side) => scores?.gvs[side][angle] ?? null)
    const curve = curves.left[angle] ?? curves.right[angle]
    const isKnown = SIDES.some((side) => curves[side][angle]?.observable)
    const isObservable = isKnown || !curve
    const reason = of.left !== null || of.right !== null ? null : !isKnown && curve && !curve.observable ? curve.reason : scores ? 'no score' : ''
    return { angle, scores: of, reason, isObservable, findings: deviations.filter(({ variable }) => variable === angle) }
  })
  return [...rows.filter(({ isObservable }) => isObservable), ...rows.filter(({ isObservable }) => !isObservable)]
}

/** What the longest bar stands for. */
export const largestScore = (rows: readonly ProfileRow[]): number => Math.max(1, ...rows.flatMap(({ scores }) => SIDES.map((side) => scores[side] ?? 0)))
