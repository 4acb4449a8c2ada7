/** Pelvis and trunk are looked at from both sides' cycles: what they do is told once. */
import { COMMON_ANGLES, SAME_ON_BOTH_SIDES } from '../body/common-angles.ts'
import { PHASES } from '../gait/cycles/phases.ts'
import type { Run } from './runs.ts'

/** Phases that lie half a stride apart: what is one foot's loading is the other's pre-swing. */
const HALF_LATER: readonly (readonly number[])[] = [[3], [4, 5, 6], [4, 5, 6], [0], [1, 2], [1, 2], [1, 2]]

/** Without those that a larger one before them tells from the other side. */
export function toldOnce(runs: readonly Run[]): Run[] {
  return runs.filter((run, at) => !runs.slice(0, at).some((larger) => isSameMoment(larger, run)))
}

function isSameMoment(one: Run, other: Run): boolean {
  const { angle, side, deltaDeg } = one.peak
  if (!COMMON_ANGLES.has(angle) || other.peak.angle !== angle || other.peak.side === side) return false
  const isSameWay = Math.sign(deltaDeg) === Math.sign(other.peak.deltaDeg)
  if (isSameWay !== SAME_ON_BOTH_SIDES.has(angle)) return false
  const places = new Set(other.parts.map(({ phase }) => PHASES.indexOf(phase)))
  return one.parts.some(({ phase }) => HALF_LATER[PHASES.indexOf(phase)]!.some((later) => places.has(later)))
}
