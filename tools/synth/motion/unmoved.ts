import { bySide } from '../../../app/core/body/joints.ts'
import type { Cardan } from '../../../app/core/math/cardan.ts'
import type { Side } from '../model.ts'
import type { BodyState } from '../person/body-state.ts'
import { freeLeg } from './free-leg.ts'
import type { Gait } from './gait-elements.ts'
import { type Bearing, bearingOf } from './gait-root.ts'
import type { LegVector } from './leg-vector.ts'
import type { Memory } from './remembered.ts'
import { type StandingLegs, standingLegs } from './standing-legs.ts'
import { armOf, headOf, thoraxOf } from './torso.ts'

/** How what the pelvis carries is held. */
interface Carried extends Pick<BodyState, 'arms'> {
  thorax: Cardan
  head: Cardan
}

/** What is the same at a time whatever way the mid-hip goes. */
export interface Unmoved {
  bearingAt(timeS: number): Bearing
  carriedAt(timeS: number): Carried
  standing: StandingLegs
  /** The angles of a leg that is free of the floor, by side. */
  freeLeg: Readonly<Record<Side, (timeS: number) => LegVector>>
}

export function unmovedOf(gait: Gait, memory: Memory): Unmoved {
  const { style, influences } = gait
  const bearingAt = bearingOf(gait, memory)
  const standing = standingLegs(gait, memory)
  const carriedAt = memory((timeS) => {
    const { phases } = bearingAt(timeS)
    const thorax = thoraxOf(style, influences, phases, timeS)
    return { thorax, head: headOf(thorax, phases), arms: bySide((side) => armOf(style, influences, phases, side, timeS)) }
  })
  return { bearingAt, carriedAt, standing, freeLeg: bySide((side) => memory((timeS) => freeLeg(gait, standing, side, timeS, bearingAt(timeS)))) }
}
