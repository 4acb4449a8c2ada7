/** Pelvis and trunk are looked at from both sides' cycles: what they do is told once. */
import { COMMON_ANGLES, SAME_ON_BOTH_SIDES } from '../body/angles/common-angles.ts'
import type { Side } from '../body/joints.ts'
import type { Angle } from '../body/angles/segment-angles.ts'
import { type Phase, PHASES } from '../gait/cycles/phases.ts'
import type { Run } from './runs.ts'

/** Phases that lie half a stride apart: what is one foot's loading is the other's pre-swing. */
const HALF_LATER: readonly (readonly number[])[] = [[3], [4, 5, 6], [4, 5, 6], [0], [1, 2], [1, 2], [1, 2]]

/** Without those that a larger one before them tells from the other side. */
export function toldOnce(runs: readonly Run[]): Run[] {
  const seen = runs.map(seenIn)
  return runs.filter((_, at) => !seen.slice(0, at).some((larger) => isSameMoment(larger, seen[at]!)))
}

/** The same of one side held against the other: half a stride later both have changed places. */
export function apartOnce(runs: readonly Run[]): Run[] {
  const seen = runs.map(seenIn)
  const fromOther = ({ side, way, ...rest }: Seen): Seen => ({ ...rest, side: side === 'left' ? 'right' : 'left', way: -way })
  return runs.filter((_, at) => !seen.slice(0, at).some((larger) => isSameMoment(larger, fromOther(seen[at]!))))
}

const seenIn = ({ peak: { angle, side, deltaDeg }, parts }: Run): Seen => ({ angle, side, way: Math.sign(deltaDeg), phases: parts.map(({ phase }) => phase) })

interface Seen {
  angle: Angle
  side: Side
  way: number
  phases: readonly Phase[]
}

/** What both sides see at one moment, half a stride apart. */
export function isSameMoment({ angle, side, way, phases }: Seen, other: Seen): boolean {
  if (!COMMON_ANGLES.has(angle) || other.angle !== angle || other.side === side) return false
  if ((way === other.way) !== SAME_ON_BOTH_SIDES.has(angle)) return false
  const places = new Set(other.phases.map((phase) => PHASES.indexOf(phase)))
  return phases.some((phase) => HALF_LATER[PHASES.indexOf(phase)]!.some((later) => places.has(later)))
}
