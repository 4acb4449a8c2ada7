import { bySide } from '../../../app/core/body/joints.ts'
import { type Cardan, fromCardan } from '../../../app/core/math/cardan.ts'
import { radiansOf } from '../../../app/core/math/degrees.ts'
import { transform, type Mat3 } from '../../../app/core/math/mat3.ts'
import { add, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Side } from '../model.ts'
import { hipInPelvis, leftward } from '../person/pose.ts'
import type { Course } from './course.ts'
import type { Gait } from './gait-elements.ts'
import { phasesOf, type Phases } from './gait-phases.ts'
import type { LegTwist } from './leg-solver.ts'
import { type Memory, remembered } from './remembered.ts'
import { pelvisOf } from './torso.ts'

/** How the pelvis is turned at one time, wherever it is. */
export interface Bearing {
  phases: Phases
  turn: Cardan
  axes: Mat3
  /** Where each hip lies from the mid-hip. */
  hips: Readonly<Record<Side, Vec3>>
  twist: Readonly<Record<Side, LegTwist>>
}

/** What all limbs hang from, at one time. */
export interface Root {
  bearing: Bearing
  midHip: Vec3
}

export function bearingOf(gait: Gait, memory: Memory): (timeS: number) => Bearing {
  const { contacts, dimensions, style, influences } = gait
  const phasesAt = phasesOf(contacts, style)
  return memory((timeS) => {
    const phases = phasesAt(timeS)
    const turn = pelvisOf(style, influences, phases, timeS)
    const axes = fromCardan(turn)
    return { phases, turn, axes, hips: bySide((side) => transform(axes, hipInPelvis(dimensions, side))), twist: bySide((side) => twistOf(gait, side, turn, phases)) }
  })
}

export const rootOf = (bearingAt: (timeS: number) => Bearing, midHipAt: Course): ((timeS: number) => Root) =>
  remembered((timeS) => ({ bearing: bearingAt(timeS), midHip: midHipAt(timeS) }))

export const hipOf = (side: Side, { midHip, bearing }: Root): Vec3 => add(midHip, bearing.hips[side])

/** A thigh is turned out a little, and keeps so much of its direction while the pelvis turns over it: both by eye. */
const [TURNED_OUT, KEPT] = [radiansOf(-2), 0.75]

const twistOf = ({ curves }: Gait, side: Side, { z }: Cardan, phases: Phases): LegTwist => ({
  hipRotation: TURNED_OUT + KEPT * leftward(side) * z,
  kneeAdduction: radiansOf(curves.kneeAdduction(phases[side])),
  kneeRotation: radiansOf(curves.kneeRotation(phases[side])),
})
