import type { Side } from '../model.ts'
import { footFrame } from '../person/pose.ts'
import { liftedBy, liftNeeded, liftOf } from './clearance.ts'
import type { Contact } from './contacts.ts'
import type { Gait } from './gait-elements.ts'
import { hipOf, type Root } from './gait-root.ts'
import { toLeg } from './leg-vector.ts'
import { FIRST_TURN, FORWARD, LENGTH, reachedFoot, toReach } from './reach.ts'
import { remembered } from './remembered.ts'
import { stoppedWithin } from './smooth.ts'
import { bridge, difference, jetAt, plus, type Vector } from './swing.ts'
import type { Unmoved } from './unmoved.ts'

/**
 * How a swing takes over from the standing leg and goes over to the landing one. The foot is light and forgets soon; a leg
 * that has to shorten fast when it lands would otherwise be longer before than it can be.
 */
const DIRECTION_FADE = { value: 0.5, velocity: 0.34, acceleration: 0.26 }
const LENGTH_FADE = { value: 0.5, velocity: 0.2, acceleration: 0.05 }
const TURN_FADE = { value: 0.4, velocity: 0.2, acceleration: 0.16 }
const fadeOf = (index: number) => (index === LENGTH ? LENGTH_FADE : index < FIRST_TURN ? DIRECTION_FADE : TURN_FADE)

/** How the hip reaches for its foot from one contact to the next: as the free leg's angles have it, but for both ends. */
export function swingsOf({ dimensions, style, influences }: Gait, { standing, freeLeg }: Unmoved, rootAt: (timeS: number) => Root): (contact: Contact, next: Contact) => (timeS: number) => Vector {
  const hipAt = (side: Side, timeS: number) => hipOf(side, rootAt(timeS))

  function swing(contact: Contact, next: Contact): (timeS: number) => Vector {
    const { side, offS } = contact
    const { strikeS } = next
    const stoppingS = strikeS - style.stopS
    const middleS = (offS + strikeS) / 2
    const lift = liftOf(influences.deviation('stiff-knee', side, middleS) > 0, influences.deviation('drop-foot', side, middleS) > 0)
    const free = (amount: number) => (timeS: number) => {
      const root = rootAt(timeS)
      const more = liftedBy(lift, amount, (timeS - offS) / (stoppingS - offS))
      const leg = freeLeg[side](timeS).map((value, i) => value + more[i]!)
      const foot = footFrame(dimensions, { origin: root.midHip, axes: root.bearing.axes }, side, toLeg(leg))
      return toReach({ ankle: foot.origin, axes: foot.axes, toes: leg.at(-1)! }, hipOf(side, root))
    }
    const standingOn = (stood: Contact) => (timeS: number) => toReach(standing.footOf(stood, timeS), hipAt(side, timeS))

    // the leg comes down as long as it is, faster than the floor, its foot unturned; only at the very end they are stopped and turned
    const [landed, flown] = [jetAt(standingOn(next), strikeS), jetAt(free(0), strikeS)]
    const changeOf = (index: number) => {
      if (index === FORWARD) return (-style.impactAhead * style.speedMps) / landed.value[LENGTH]!
      return landed.velocity[index]! - flown.velocity[index]!
    }
    const landing = (timeS: number) => standingOn(next)(timeS).map((value, index) => value + changeOf(index) * stoppedWithin(strikeS - timeS, style.stopS))

    const missing = (wanted: (t: number) => Vector, timeS: number) => difference(jetAt(wanted, timeS), jetAt(free(0), timeS))
    const gap = remembered(bridge(missing(standingOn(contact), offS), missing(landing, stoppingS), offS, stoppingS, fadeOf))
    const way = (amount: number) => plus(free(amount), gap)
    const amount = liftNeeded(dimensions, (tried, share) => {
      const timeS = offS + share * (stoppingS - offS)
      return reachedFoot(way(tried)(timeS), hipAt(side, timeS))
    })
    return (timeS) => (timeS < stoppingS ? way(amount) : landing)(timeS)
  }

  const made = new Map<Contact, (timeS: number) => Vector>()
  return (contact, next) => {
    const known = made.get(contact) ?? swing(contact, next)
    made.set(contact, known)
    return known
  }
}
