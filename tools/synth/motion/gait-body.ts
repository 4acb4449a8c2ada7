import { bySide } from '../../../app/core/body/joints.ts'
import type { Side } from '../model.ts'
import type { BodyState, Leg } from '../person/body-state.ts'
import type { Course } from './course.ts'
import type { Gait } from './gait-elements.ts'
import { hipOf, type Root, rootOf } from './gait-root.ts'
import { swingsOf } from './gait-swing.ts'
import { solveLeg } from './leg-solver.ts'
import { reachedFoot, withinLeg } from './reach.ts'
import { intervalOf } from './spline.ts'
import type { Unmoved } from './unmoved.ts'

/** What all segments do when the mid-hip goes that way. */
export function gaitBody(gait: Gait, unmoved: Unmoved, midHipAt: Course): (timeS: number) => BodyState {
  const { dimensions } = gait
  const rootAt = rootOf(unmoved.bearingAt, midHipAt)
  const swingAfter = swingsOf(gait, unmoved, rootAt)
  const own = bySide((side) => gait.contacts.filter((contact) => contact.side === side))
  const ownStrikes = bySide((side) => own[side].map(({ strikeS }) => strikeS))

  function legAt(side: Side, timeS: number, root: Root): Leg {
    const index = intervalOf(ownStrikes[side], timeS)
    const [contact, next] = [own[side][index]!, own[side][index + 1]!]
    const hip = hipOf(side, root)
    const { axes, twist } = root.bearing
    const foot =
      timeS < contact.offS ? unmoved.standing.footOf(contact, timeS) : reachedFoot(withinLeg(dimensions, twist[side].kneeAdduction, swingAfter(contact, next)(timeS)), hip)
    return solveLeg(dimensions, side, hip, axes, foot, twist[side])
  }

  return (timeS) => {
    const root = rootAt(timeS)
    return { midHip: root.midHip, pelvis: root.bearing.turn, ...unmoved.carriedAt(timeS), legs: bySide((side) => legAt(side, timeS, root)) }
  }
}
