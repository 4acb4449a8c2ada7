/** Neighbouring phases in which an angle differs the same way are one finding. */
import { PHASES } from '../gait/cycles/phases.ts'
import type { Difference } from './differences.ts'
import { betweenPhases } from './chance/session-errors.ts'
import { verdictOf } from './verdict-of.ts'

export interface Run {
  /** In the order of the stride. */
  parts: readonly Difference[]
  /** The largest of them. */
  peak: Difference
  /** Neighbours of it, that side by side, in which it may be as large: as far as sessions differ, nobody can tell which of them is the largest. */
  asLarge: readonly Difference[]
}

/** Of all that is beyond or possible; the largest first. */
export function runsOf(differences: readonly Difference[]): Run[] {
  const runs: Difference[][] = []
  for (const one of differences) {
    const verdict = verdictOf(one)
    if (verdict !== 'beyond' && verdict !== 'possible') continue
    const before = runs.at(-1)?.at(-1)
    if (before && isNext(before, one)) runs.at(-1)!.push(one)
    else runs.push([one])
  }
  return runs.map((parts): Run => {
    const peak = parts.reduce((most, one) => (sizeOf(one) > sizeOf(most) ? one : most))
    return { parts, peak, asLarge: asLargeAs(peak, parts) }
  }).sort((a, b) => sizeOf(b.peak) - sizeOf(a.peak))
}

/** Of the parts beside the peak, without a gap. */
function asLargeAs(peak: Difference, parts: readonly Difference[]): Difference[] {
  const at = parts.indexOf(peak)
  const until = (beside: readonly Difference[]) => beside.slice(0, [...beside, null].findIndex((one) => one === null || !mayBeAsLarge(one, peak)))
  return [...until(parts.slice(0, at).toReversed()).toReversed(), ...until(parts.slice(at + 1))]
}

function mayBeAsLarge(one: Difference, peak: Difference): boolean {
  const { error } = peak
  const smaller = error?.smallerDeg ? error.smallerDeg / error.familyDeg : 0
  const apart = 2 * (1 - betweenPhases(PHASES.indexOf(one.phase), PHASES.indexOf(peak.phase)))
  return sizeOf(peak) - sizeOf(one) < smaller * Math.sqrt(apart)
}

/** |Δ| ÷ the family threshold; 0 where there is none. */
export const sizeOf = ({ deltaDeg, error }: Difference): number => (error ? Math.abs(deltaDeg) / error.familyDeg : 0)

const isNext = (before: Difference, one: Difference): boolean => before.angle === one.angle && before.side === one.side && PHASES.indexOf(one.phase) === PHASES.indexOf(before.phase) + 1 && Math.sign(before.deltaDeg) === Math.sign(one.deltaDeg)
