import { add, length, scale, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions } from '../model.ts'
import type { BodyState } from '../person/body-state.ts'
import { poseOf } from '../person/pose.ts'
import type { Crouch, Crouching } from './crouch.ts'

/** Moving the mid-hip of one who stands moves the body's centre by about so much of it. */
const CARRIED = 0.8
const MOST_ROUNDS = 30
const NEAR_ENOUGH_M = 1e-11

/** Both feet where they stand, and the mid-hip where it has the whole body's centre there. */
export function standingUnder(dimensions: Dimensions, body: Crouching, crouch: Crouch, centre: Vec3, timeS: number): BodyState {
  const feet = { left: body.footOf('left', crouch), right: body.footOf('right', crouch) }
  let midHip = body.stateOf(crouch, timeS).midHip
  for (let round = 0; ; round++) {
    const state = body.reaching(crouch, midHip, (side) => feet[side], timeS)
    const missing = subtract(centre, body.centreOf(poseOf(dimensions, state)))
    if (length(missing) < NEAR_ENOUGH_M || round === MOST_ROUNDS) return state
    midHip = add(midHip, scale(missing, 1 / CARRIED))
  }
}
