/** What a report concludes where no finding is shown: that nothing differs is said only where it was judged. */
import { asksForALook, type Deviation } from '../deviation/deviation.ts'
import { isJudged } from '../deviation/is-judged.ts'
import { againstOf } from '../deviation/words/verdicts.ts'

export type Conclusion = 'no-reference' | 'shape-only' | 'not-judged' | 'all-dismissed' | 'nothing-between-sessions' | 'nothing-among-people'

type Against = Parameters<typeof isJudged>[0] & Parameters<typeof againstOf>[0]

/** `shown`: how many findings stand in the report. Null where there are some: they are the conclusion. */
export function conclusionOf(reference: Against | null, deviations: readonly Pick<Deviation, 'verdict'>[], shown: number): Conclusion | null {
  if (shown > 0) return null
  if (!reference) return 'no-reference'
  if (reference.shapeOnly !== null) return 'shape-only'
  if (deviations.some(asksForALook)) return 'all-dismissed'
  if (!isJudged(reference)) return 'not-judged'
  return againstOf(reference) === 'people' ? 'nothing-among-people' : 'nothing-between-sessions'
}
