/** What takes something from all that a report says, beside what each finding says of itself. */
import type { Said } from '../notes/said.ts'

export type Caution =
  /** `of`: the place of the measurement among those of the report. */
  | { kind: 'stale'; of: number; reason: string; said: readonly Said[] }
  | { kind: 'not-tried' }

/** `findings`: those that are shown; what has been tried matters to nothing else. */
export function cautionsOf(trials: readonly { trialGait: { stale: string | null; staleSaid?: Said | undefined } }[], findings: { isTried: boolean; shown: number }): Caution[] {
  const stale = trials.flatMap(({ trialGait }, of): Caution[] => (trialGait.stale === null ? [] : [{ kind: 'stale', of, reason: trialGait.stale, said: trialGait.staleSaid ? [trialGait.staleSaid] : [] }]))
  return [...stale, ...(findings.isTried || findings.shown === 0 ? [] : [{ kind: 'not-tried' } as const])]
}

/** By name: the models that saw somebody in it and are there for trying the program alone. */
export const modelsForTrying = (trials: readonly { model: { title: string; isForTrying: boolean } | null }[]): string[] => [...new Set(trials.flatMap(({ model }) => (model?.isForTrying ? model.title : [])))]
