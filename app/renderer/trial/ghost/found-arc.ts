import { angleArc, openingRad, turnedBy } from '../../../core/body/ghost/angle-arc.ts'
import { radiansOf } from '../../../core/math/degrees.ts'
import { add, scale, type Vec3 } from '../../../core/math/vec3.ts'
import type { FoundNow } from './finding-now.ts'
import { degrees } from '../../format/degrees.ts'
import type { WalkBeside } from './walk-beside.ts'

/** Metres from the joint. */
const ARC_M = 0.15
const ARM_M = 0.2
/** Points of the arc's line. */
const STEPS = 16

/** A finding's angle as it opens at its joint: places in the room, and degrees. */
export interface FoundArc {
  joint: Vec3
  /** Where a line from the joint ends that is at 0°. */
  zero: Vec3
  /** From there to the limb. */
  sweep: readonly Vec3[]
  middle: Vec3
  /** Where the limb would point by the reference; null where nobody knows. */
  there: Vec3 | null
  measured: number
  /** NaN where nobody knows. */
  reference: number
}

/** Within the phases of the finding; null where no picture shows the angle as one. */
export function foundArc({ finding: { variable, side }, person, isNow }: FoundNow, walk: WalkBeside, timeUs: number): FoundArc | null {
  const arc = isNow ? angleArc(person, variable, side, walk.headingRad(timeUs)) : null
  const { measured, reference } = walk.angle(variable, side, timeUs)
  if (!arc || Number.isNaN(measured)) return null
  const opening = openingRad(arc)
  const at = (direction: Vec3, metres: number) => add(arc.at, scale(direction, metres))
  return {
    joint: arc.at,
    zero: at(arc.zero, ARM_M),
    sweep: Array.from({ length: STEPS + 1 }, (_, step) => at(turnedBy(arc, arc.zero, (step / STEPS) * opening), ARC_M)),
    middle: at(turnedBy(arc, arc.zero, opening / 2), ARC_M),
    // Turned on from the person's own arm: what measured both may be off by the same in both.
    there: Number.isNaN(reference) ? null : at(turnedBy(arc, arc.arm, radiansOf(reference - measured)), ARM_M),
    measured,
    reference,
  }
}

/** Its values, the person's first; the other one with what it is called, unless that is said elsewhere. */
export const arcWords = ({ measured, reference }: FoundArc, called = 'ref.'): string[] => [degrees(measured), ...(Number.isNaN(reference) ? [] : [`${degrees(reference)} ${called}`.trimEnd()])]
