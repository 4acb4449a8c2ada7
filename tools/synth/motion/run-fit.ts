import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Dimensions, Movement } from '../model.ts'
import type { Contact } from './contacts.ts'
import { newtonStep, type Fit } from './fit.ts'
import type { GaitStyle } from './gait-style.ts'
import type { Influences } from './influences.ts'
import type { LegCurves } from './leg-curves.ts'
import { rollOverWith } from './roll-over-of.ts'
import { standingLegs } from './standing-legs.ts'
import { planSteps } from './step-plan.ts'
import { wayOf } from './way.ts'

/** The body leaves the floor so much lower than it lands: the leg has no more length to give while the heel still rises. */
const LOWER_M = 0.018
const OFF_PITCH = radiansOf(50)

/** A foot is put down where its leg takes the body over at the height at which it lets it go: Newton's method on the reach. */
export function fitRun(dimensions: Dimensions, style: GaitStyle, curves: LegCurves, movement: Movement, influences: Influences): Fit {
  const settled = { ...movement, durationS: 2 * style.stepS, variability: 0 }
  const offPitch = { left: OFF_PITCH, right: OFF_PITCH }
  const rise = (reachM: number) => {
    const contacts = planSteps(dimensions, style, settled, influences, () => reachM)
    const gait = { dimensions, style, curves, influences, contacts, rollOverOf: (contact: Contact) => rollOverWith(style, influences, contact, OFF_PITCH) }
    const [legs, way] = [standingLegs(gait), wayOf(gait)]
    const heightAt = (contact: Contact, timeS: number) => legs.heightOver(contact, timeS, way(timeS)).wantedM
    const pair = contacts.filter(({ strikeS }) => strikeS >= 0).slice(0, 2)
    return pair.reduce((sum, contact) => sum + heightAt(contact, contact.offS) - heightAt(contact, contact.strikeS) + LOWER_M, 0)
  }
  let reachM = 0.4 * style.dutyFactor * 2 * style.stepM
  for (let round = 0; round < 6; round++) {
    reachM -= newtonStep(rise(reachM), rise(reachM + 0.001), 0.001)
  }
  return { reachM, offPitch }
}
