import { type Cardan, fromCardan } from '../../../app/core/math/cardan.ts'
import { radiansOf } from '../../../app/core/math/degrees.ts'
import { transform, type Mat3 } from '../../../app/core/math/mat3.ts'
import { add, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, Side } from '../model.ts'
import { hipInPelvis, leftward } from '../person/pose.ts'
import type { Course } from './course.ts'
import type { Gait } from './gait-elements.ts'
import { phasesOf, type Phases } from './gait-phases.ts'
import type { LegTwist } from './leg-solver.ts'
import { remembered } from './remembered.ts'
import { pelvisOf } from './torso.ts'

/** What all limbs hang from, at one time. */
export interface Root {
  phases: Phases
  turn: Cardan
  axes: Mat3
  midHip: Vec3
}

export function rootOf({ contacts, style, influences }: Gait, midHipAt: Course): (timeS: number) => Root {
  const phasesAt = phasesOf(contacts, style)
  return remembered((timeS) => {
    const phases = phasesAt(timeS)
    const turn = pelvisOf(style, influences, phases, timeS)
    return { phases, turn, axes: fromCardan(turn), midHip: midHipAt(timeS) }
  })
}

export const hipOf = (dimensions: Dimensions, side: Side, { midHip, axes }: Root): Vec3 => add(midHip, transform(axes, hipInPelvis(dimensions, side)))

/** A thigh is turned out a little, and keeps so much of its direction while the pelvis turns over it: both by eye. */
const [TURNED_OUT, KEPT] = [radiansOf(-2), 0.75]

export const twistOf = ({ curves }: Gait, side: Side, { turn, phases }: Root): LegTwist => ({
  hipRotation: TURNED_OUT + KEPT * leftward(side) * turn.z,
  kneeAdduction: radiansOf(curves.kneeAdduction(phases[side])),
  kneeRotation: radiansOf(curves.kneeRotation(phases[side])),
})
