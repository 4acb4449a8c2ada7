/** Neighbouring phases in which an angle differs the same way are one finding. */
import { PHASES } from '../gait/cycles/phases.ts'
import { type Difference, verdictOf } from './differences.ts'

export interface Run {
  /** In the order of the stride. */
  parts: readonly Difference[]
  /** The largest of them. */
  peak: Difference
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
  return runs.map((parts): Run => ({ parts, peak: parts.reduce((most, one) => (sizeOf(one) > sizeOf(most) ? one : most)) })).sort((a, b) => sizeOf(b.peak) - sizeOf(a.peak))
}

/** |Δ| ÷ the family threshold; 0 where there is none. */
export const sizeOf = ({ deltaDeg, error }: Difference): number => (error ? Math.abs(deltaDeg) / error.familyDeg : 0)

const isNext = (before: Difference, one: Difference): boolean => before.angle === one.angle && before.side === one.side && PHASES.indexOf(one.phase) === PHASES.indexOf(before.phase) + 1 && Math.sign(before.deltaDeg) === Math.sign(one.deltaDeg)
