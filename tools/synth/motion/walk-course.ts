import type { Contact } from './contacts.ts'
import type { StandingLegs } from './gait-body.ts'
import { between, hump, jetOf } from './smooth.ts'
import { intervalOf } from './spline.ts'

/** In strides: how long before a strike the mid-hip leaves the standing leg's course for that of the leg to land. */
const HANDOVER = 0.13
/** Where both legs would not reach: lowest so long after the strike and over so long after the other foot has left, in strides. */
const DIP = { peak: 0.05, after: 0.08 }
/** Of the double support, where the reach is looked at. */
const LOOKED_AT = [-0.6, -0.45, -0.3, -0.15, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1]

/**
 * How high the mid-hip goes in walking: over a standing leg as its knee wants, then, before the next strike, over to the
 * landing leg, low enough for the one that stays behind.
 */
export function walkCourse({ contacts, heightOver, mostOver }: StandingLegs, strideS: number): (timeS: number) => number {
  const strikes = contacts.map(({ strikeS }) => strikeS)
  const handovers = contacts.slice(1).map((contact, index) => {
    const trailing = contacts[index]!
    const { strikeS } = contact
    const fromS = strikeS - HANDOVER * strideS
    const course = between(jetOf((t) => heightOver(trailing, t), fromS), jetOf((t) => heightOver(contact, t), strikeS), fromS, strikeS)
    const untilS = trailing.offS + DIP.after * strideS
    const dip = (timeS: number) => hump(timeS, fromS, strikeS + DIP.peak * strideS, untilS)
    const excess = (timeS: number) => ((timeS < strikeS ? course(timeS) : heightOver(contact, timeS)) - mostOver(trailing, timeS)) / dip(timeS)
    const depth = Math.max(0, ...LOOKED_AT.map((share) => excess(strikeS + share * (trailing.offS - strikeS))))
    return { fromS, untilS, course, dip: (timeS: number) => depth * dip(timeS) }
  })
  return (timeS) => {
    const index = intervalOf(strikes, timeS)
    const [landed, landing] = [handovers[index - 1], handovers[index]]
    const dip = landed && timeS < landed.untilS ? landed.dip(timeS) : 0
    if (landing && timeS > landing.fromS) return landing.course(timeS) - landing.dip(timeS) - dip
    return heightOver(contacts[index]!, timeS) - dip
  }
}

/** How much higher the landing leg holds the mid-hip than an even course from the standing one would end. */
export function missOfLanding(heightOver: StandingLegs['heightOver'], trailing: Contact, landing: Contact, strideS: number): number {
  const widthS = HANDOVER * strideS
  const [from, to] = [jetOf((t) => heightOver(trailing, t), landing.strikeS - widthS), jetOf((t) => heightOver(landing, t), landing.strikeS)]
  return to.value - from.value - ((from.speed + to.speed) / 2) * widthS
}
