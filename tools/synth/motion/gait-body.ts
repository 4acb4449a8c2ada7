import { SIDES } from '../../../app/core/body/joints.ts'
import type { Side } from '../model.ts'
import type { BodyState, Leg } from '../person/body-state.ts'
import type { Course } from './course.ts'
import type { Gait } from './gait-elements.ts'
import { hipOf, type Root, rootOf, twistOf } from './gait-root.ts'
import { swingsOf } from './gait-swing.ts'
import { solveLeg } from './leg-solver.ts'
import { reachedFoot, withinLeg } from './reach.ts'
import { intervalOf } from './spline.ts'
import type { StandingLegs } from './standing-legs.ts'
import { armOf, headOf, thoraxOf } from './torso.ts'

/** What all segments do when the mid-hip goes that way. */
export function gaitBody(gait: Gait, standing: StandingLegs, midHipAt: Course): (timeS: number) => BodyState {
  const { dimensions, style, influences } = gait
  const rootAt = rootOf(gait, midHipAt)
  const swingAfter = swingsOf(gait, standing, rootAt)
  const own = { left: gait.contacts.filter(({ side }) => side === 'left'), right: gait.contacts.filter(({ side }) => side === 'right') }
  const ownStrikes = { left: own.left.map(({ strikeS }) => strikeS), right: own.right.map(({ strikeS }) => strikeS) }

  function legAt(side: Side, timeS: number, root: Root): Leg {
    const index = intervalOf(ownStrikes[side], timeS)
    const [contact, next] = [own[side][index]!, own[side][index + 1]!]
    const hip = hipOf(dimensions, side, root)
    const twist = twistOf(gait, side, root)
    const solved = (foot: Parameters<typeof solveLeg>[4]) => solveLeg(dimensions, side, hip, root.axes, foot, twist)
    if (timeS < contact.offS) return solved(standing.footOf(contact, timeS))
    return solved(reachedFoot(withinLeg(dimensions, twist.kneeAdduction, swingAfter(contact, next)(timeS)), hip))
  }

  return (timeS) => {
    const root = rootAt(timeS)
    const thorax = thoraxOf(style, influences, root.phases, timeS)
    const legs = Object.fromEntries(SIDES.map((side) => [side, legAt(side, timeS, root)])) as BodyState['legs']
    const arms = Object.fromEntries(SIDES.map((side) => [side, armOf(style, influences, root.phases, side, timeS)])) as BodyState['arms']
    return { midHip: root.midHip, pelvis: root.turn, thorax, head: headOf(thorax, root.phases), legs, arms }
  }
}
