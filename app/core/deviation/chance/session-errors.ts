/** What is assumed of how the errors of one session hang together: along the stride, between the sides. */
import { COMMON_ANGLES, SAME_ON_BOTH_SIDES } from '../../body/angles/common-angles.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { PHASES } from '../../gait/cycles/phases.ts'

/** Of the variance: what a session has everywhere alike (a marker, a keypoint, a posture), the rest changing along the stride. Assumed. */
const EVERYWHERE = 0.5
/** Between the rests of neighbouring phases. Assumed. */
const NEIGHBOURS = 0.6
/** Between both sides of a joint, and of what both sides look at together. Assumed. */
const JOINT_SIDES = 0.3
const COMMON_SIDES = 0.7

export const betweenPhases = (one: number, other: number): number => EVERYWHERE + (1 - EVERYWHERE) * NEIGHBOURS ** Math.abs(one - other)
export const betweenSides = (angle: Angle): number => (COMMON_ANGLES.has(angle) ? COMMON_SIDES : JOINT_SIDES)

/** Of one side, by phase, with standard deviation 1, into `errors`. */
export function sessionErrors(normal: () => number, errors: Float64Array): void {
  const everywhere = Math.sqrt(EVERYWHERE) * normal()
  let rest = normal()
  for (let phase = 0; phase < errors.length; phase++) {
    if (phase > 0) rest = NEIGHBOURS * rest + Math.sqrt(1 - NEIGHBOURS ** 2) * normal()
    errors[phase] = everywhere + Math.sqrt(1 - EVERYWHERE) * rest
  }
}

/** Of what a session has wrong, left less right: variance in units of one side's. What counts up on one side as down on the other doubles. */
export const sidesApart = (angle: Angle): number => 2 * (1 - (COMMON_ANGLES.has(angle) && !SAME_ON_BOTH_SIDES.has(angle) ? -1 : 1) * betweenSides(angle))

/** How many independent values all phases of so many sides are worth when their variances are pooled (Satterthwaite): n² ÷ Σ correlation². */
export function effectiveCells(angle: Angle, sides: number): number {
  let squares = 0
  for (const one of PHASES.keys()) for (const other of PHASES.keys()) squares += betweenPhases(one, other) ** 2
  const across = betweenSides(angle) ** 2
  return (sides * PHASES.length) ** 2 / (squares * (sides + sides * (sides - 1) * across))
}
