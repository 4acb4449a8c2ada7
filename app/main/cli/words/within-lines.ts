import type { Gait } from '../../../contract/gait/gait.ts'
import { SIDES, type Side } from '../../../core/body/joints.ts'
import { driftBySide } from '../../../core/deviation/drift/looked-at.ts'
import { surestOfEach } from '../../../core/deviation/drift/surest-of-each.ts'

export const NO_DIAGNOSIS = 'This is a measurement, not a diagnosis.'

/** So many drifts are told; the JSON has all of them. */
const MOST_DRIFTS = 3

/** What a session tells by itself, in words: left against right, and what goes one way along it. */
export function withinLines({ betweenSides, drift }: Pick<Partial<Gait>, 'betweenSides' | 'drift'>): string[] {
  return [...(betweenSides ? sidesLines(betweenSides) : []), ...(drift ? driftLines(drift) : [])]
}

function sidesLines({ tested, familyFactor, deviations }: NonNullable<Gait['betweenSides']>): string[] {
  if (tested.length === 0) return []
  if (familyFactor === null) return ['left against right: too little is known of how far two sides differ by chance']
  if (deviations.length === 0) return ['left against right: nothing beyond the usual difference between two sides']
  return ['left against right, largest first:', ...deviations.map(({ verdict, sentence }) => `  ${verdict}: ${sentence}`)]
}

function driftLines(drift: NonNullable<Gait['drift']>): string[] {
  const { leastStrides, strides, trends } = drift
  const { untold } = driftBySide(drift)
  const counted = (sides: readonly Side[], between: string) => sides.map((side) => `${strides[side]} ${side}`).join(between)
  const few = untold.length === 0 ? [] : [`along the session: nothing is told from fewer than ${leastStrides} strides that show every curve (${counted(untold, ', ')})`]
  if (trends.length === 0) return few
  const found = surestOfEach(trends.filter(({ verdict }) => verdict === 'drifts'))
  const possible = trends.filter(({ verdict }) => verdict === 'possible').length
  const rest = possible === 0 ? [] : [`  possible: at ${possible} of ${trends.length} places more than chance brings to one alone; one of twenty is to be expected`]
  if (found.length === 0) return [`along the session: no drift beyond chance in ${counted(SIDES.filter((side) => !untold.includes(side)), ' and ')} strides`, ...rest, ...few]
  const more = found.length - MOST_DRIFTS
  return ['along the session, the surest first:', ...found.slice(0, MOST_DRIFTS).map(({ verdict, sentence }) => `  ${verdict}: ${sentence}`), ...(more > 0 ? [`  and ${more} more`] : []), ...rest, ...few]
}
