/** Whether a finding's verdict hangs on how it was measured: the same question asked of the same sessions, measured a little differently. */
import type { Sensitivity, Verdict } from './deviation.ts'
import type { Difference } from './differences.ts'
import type { MeasuredGait } from '../gait/measured-gait.ts'
import { type Run, sizeOf } from './runs.ts'
import { verdictOf } from './verdict-of.ts'

export interface Variation {
  /** "filter 1 Hz lower today alone", "events 20 ms later", "without cam02": in words. */
  what: string
  /** What is as it was is left out. Today's events are moved in today alone, and so is its filter: what a reference was filtered with stays, so that a verdict may flip by what a filter takes off alone, which is a reason for care as well. */
  today?: MeasuredGait
  earlier?: readonly MeasuredGait[]
}

export interface Varied {
  what: string
  differences: readonly Difference[]
}

/** By the phase of the finding that differs most under it: what is varied may move a finding to its neighbour. What does not tell that angle of that side, as a cohort that has none of it, tells nothing of the verdict and is left out. */
export function sensitivityOf({ peak, parts }: Run, varied: readonly Varied[]): Sensitivity[] {
  const usual = verdictOf(peak)
  const phases = new Set(parts.map(({ phase }) => phase))
  return varied.flatMap(({ what, differences }) => {
    const told = differences.filter((one) => one.angle === peak.angle && one.side === peak.side)
    if (told.length === 0) return []
    const same = told.filter((one) => phases.has(one.phase) && Math.sign(one.deltaDeg) === Math.sign(peak.deltaDeg))
    const verdict: Verdict = same.length === 0 ? 'within' : verdictOf(same.reduce((most, one) => (sizeOf(one) > sizeOf(most) ? one : most)))
    return [{ what, verdict, holds: verdict === usual }]
  })
}
