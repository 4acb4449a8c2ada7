import type { Dimensions, Side } from '../model.ts'
import type { BodyState } from '../person/body-state.ts'
import { poseOf } from '../person/pose.ts'
import { toReach, withinLeg } from './reach.ts'
import { ease, stoppedWithin } from './smooth.ts'
import { jetAt, type Vector, type VectorJet } from './swing.ts'

/** What a leg did on the floor it stops within that of leaving it, and begins again so long before landing; by mid-flight it is forgotten. */
const STOP_S = { off: 0.03, strike: 0.02 }
const FORGOTTEN = 0.5

/** How a jumper's hip reaches for its foot in the air: as it left the floor, then as it will land, given how the body stands before and after. */
export function legAloft(dimensions: Dimensions, side: Side, offS: number, pushing: (timeS: number) => BodyState, strikeS: number, absorbing: (timeS: number) => BodyState): (timeS: number) => Vector {
  const reachIn = (stateAt: (timeS: number) => BodyState) => (timeS: number) => reachOf(dimensions, stateAt(timeS), side)
  const [left, landed] = [jetAt(reachIn(pushing), offS), jetAt(reachIn(absorbing), strikeS)]
  const missing = ({ value, velocity, acceleration }: VectorJet, index: number, awayS: number, stopS: number) => {
    const away = Math.abs(awayS)
    const gone = value[index]! - landed.value[index]! + velocity[index]! * Math.sign(awayS) * (away - stoppedWithin(away, stopS))
    const bent = (acceleration[index]! * away ** 2) / 2
    return (1 - ease(away / (FORGOTTEN * (strikeS - offS)))) * gone + (1 - ease(away / stopS)) * bent
  }
  return (timeS) => {
    const reach = landed.value.map((arrived, index) => arrived + missing(left, index, timeS - offS, STOP_S.off) + missing(landed, index, timeS - strikeS, STOP_S.strike))
    return withinLeg(dimensions, 0, reach)
  }
}

function reachOf(dimensions: Dimensions, state: BodyState, side: Side): Vector {
  const pose = poseOf(dimensions, state)
  const { origin, axes } = pose[`${side}-foot`]
  return toReach({ ankle: origin, axes, toes: state.legs[side].toes }, pose[`${side}-thigh`].origin)
}
