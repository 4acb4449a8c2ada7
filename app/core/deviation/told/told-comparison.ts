/** What came of a comparison as plain data that JSON holds: the fields of `app/contract/gait/gait.ts` that a gait alone does not have. */
import { bySide } from '../../body/joints.ts'
import type { Answer, Question } from '../find-deviations.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import { NO_INDEX_AMONG_SESSIONS } from '../../norms/scores/control-set.ts'

/** Of what was not measured alike, where `shapeOnly` says why, neither scores nor findings. */
export function toldComparison({ deviations, scores, reference }: Answer, earlier: readonly MeasuredGait[], shapeOnly: { reason: string; remedy: string | null } | null, picked?: Question['picked']) {
  const { gps, gvs } = scores
  return {
    reference: {
      kind: picked ? ('picked' as const) : ('own-baseline' as const),
      name: picked ? `the ${picked} “${earlier[0]!.name}”` : earlier.length === 1 ? 'the earlier session' : `${earlier.length} earlier sessions`,
      n: earlier.length,
      sessions: earlier.map(({ name, date }) => ({ name, date })),
      shapeOnly,
      curves: bySide((side) => Object.fromEntries(Object.entries(reference[side]).map(([angle, { mean, low, high }]) => [angle, { mean: [...mean], low: low && [...low], high: high && [...high] }]))),
    },
    scores: shapeOnly ? null : {
      gps: { ...gps, variables: [...gps.variables], of: 9 as const },
      gvs: bySide((side) => ({ ...gvs[side] })),
      gdi: null,
      noGdi: NO_INDEX_AMONG_SESSIONS,
    },
    deviations: shapeOnly ? [] : [...deviations],
  }
}
