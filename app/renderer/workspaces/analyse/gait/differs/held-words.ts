/** What a trial may be held against, in words. */
import type { EarlierSession, TrialReferences } from '../../../../../contract/gait/trial-gait.ts'
import { count } from '../../../../format/amounts.ts'
import type { IconName } from '../../../../ui/icons.tsx'

export type Candidate = TrialReferences['candidates'][number]

/** What counts where nobody has chosen. */
export function automaticWords({ automatic, candidates }: Pick<TrialReferences, 'automatic' | 'candidates'>, earlier: readonly Pick<EarlierSession, 'state'>[]): string {
  const of = (state: EarlierSession['state']) => earlier.filter((one) => one.state === state).length
  const own = of('used') > 0 ? count(of('used'), 'earlier session') : `the shape of ${count(of('shape-only'), 'earlier session')}`
  if (automatic === null) return `${own} of this person`
  const best = candidates.find(({ id }) => id === automatic)
  return best ? `no earlier session can be compared, so what was measured most alike: ${best.name}` : 'nothing'
}

export function standingOf({ shapeOnly, noVerdict }: Pick<Candidate, 'shapeOnly' | 'noVerdict'>): { icon: IconName; word: string; tone: 'good' | 'plain' | 'watch' } {
  if (shapeOnly) return { icon: 'warning', word: 'shape only', tone: 'watch' }
  return noVerdict === null ? { icon: 'ready', word: 'counts', tone: 'good' } : { icon: 'note', word: 'scores count, no verdict', tone: 'plain' }
}
