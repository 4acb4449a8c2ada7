/** What an analysis finds, beside what an earlier one has found at the same trial: which is which, and what has changed. */
import type { Deviation, Verdict } from '../deviation/deviation.ts'
import { phaseWords } from '../gait/cycles/phases.ts'
import { toldDegrees } from '../told-degrees.ts'

type Place = Pick<Deviation, 'variable' | 'side' | 'phases'>

type Named = Readonly<Record<'variable' | 'side' | 'phase', string>>

/** Of one and the same analysis: there no two findings of an angle and side have a phase in common. */
export const isSame = (one: Named, other: Named): boolean => one.variable === other.variable && one.side === other.side && one.phase === other.phase

/** Of another analysis. One of the same angle and side shares the most phases with it: it is that one, seen anew. Each is taken once; those that share most find theirs first. */
export function matched<Known extends Place, Found extends Place>(known: readonly Known[], found: readonly Found[]): { found: Found; known: Known | null }[] {
  const pairs = found
    .flatMap((one) => known.map((other) => ({ one, other, shared: sharedPhases(one, other) })))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
  const mates = new Map<Found, Known>()
  const taken = new Set<Known>()
  for (const { one, other } of pairs) {
    if (mates.has(one) || taken.has(other)) continue
    mates.set(one, other)
    taken.add(other)
  }
  return found.map((one) => ({ found: one, known: mates.get(one) ?? null }))
}

function sharedPhases(one: Place, other: Place): number {
  if (one.variable !== other.variable || one.side !== other.side) return 0
  return one.phases.filter((phase) => other.phases.includes(phase)).length
}

export interface FoundAgainst {
  deviation: Pick<Deviation, 'verdict' | 'confidence' | 'phase' | 'phases' | 'deltaDeg' | 'intervalDeg'>
  /** What it is held against, by name. */
  against: string
}

/** Less than this nobody decides otherwise about: angles are told in whole degrees. */
const NO_CHANGE_DEG = 1

/** What of it has changed so far that a decision about it no longer speaks of the same, in words; empty: it is as it was. */
export function whatChanged(before: FoundAgainst, now: FoundAgainst): string[] {
  const [was, is] = [before.deviation, now.deviation]
  const changes: string[] = []
  if (was.verdict !== is.verdict) changes.push(`${PLAIN[is.verdict]} instead of ${PLAIN[was.verdict]}`)
  if (Math.sign(was.deltaDeg) !== Math.sign(is.deltaDeg) || Math.abs(was.deltaDeg - is.deltaDeg) >= NO_CHANGE_DEG) changes.push(`${signed(is.deltaDeg)} instead of ${signed(was.deltaDeg)}`)
  if (was.phase !== is.phase) changes.push(`largest in ${phaseWords(is.phase)} instead of ${phaseWords(was.phase)}`)
  if (before.against !== now.against) changes.push(`against ${now.against} instead of ${before.against}`)
  if (was.confidence !== is.confidence) changes.push(`confidence ${is.confidence} instead of ${was.confidence}`)
  return changes
}

/** Whatever it is held against: only the one word that differs. */
const PLAIN: Readonly<Record<Verdict, string>> = { beyond: 'beyond the usual variation', possible: 'possible', within: 'within measurement error', 'too-little-data': 'too little data' }

const signed = (degrees: number): string => (degrees > 0 ? `+${toldDegrees(degrees)}` : toldDegrees(degrees))
