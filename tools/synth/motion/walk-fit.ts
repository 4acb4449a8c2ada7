import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Dimensions, Movement, Side } from '../model.ts'
import { otherSide, type Influences } from './influences.ts'
import { planSteps } from './step-plan.ts'
import type { Contact } from './contacts.ts'
import type { Fit } from './fit.ts'
import { gaitBody, type StandingLegs } from './gait-body.ts'
import type { LegCurves } from './leg-curves.ts'
import { rollOverWith } from './roll-over-of.ts'
import { missOfLanding, walkCourse } from './walk-course.ts'
import type { GaitStyle } from './gait-style.ts'

const USUAL_OFF_PITCH = radiansOf(60)
/** What a foot leaves unmatched rather than stand a radian steeper than usual: a knee less bent costs little. */
const RELUCTANCE_M = 0.25
/** How much an even course over to the landing leg counts against room for the trailing knee. */
const EVENNESS = 0.7
const LONGEST_STEP_M = 0.03
const STEEPEST = { least: radiansOf(30), most: radiansOf(85) }

/**
 * Two legs at their wanted knee angles would hold the mid-hip at different heights. The leading one's falls with its
 * reach, the trailing one's rises as it stands more on its toes: Newton's method on both, for each side.
 */
export function fitWalk(dimensions: Dimensions, style: GaitStyle, curves: LegCurves, movement: Movement, influences: Influences): Fit {
  const strideS = 2 * style.stepS
  const settled = { ...movement, durationS: 2 * style.stepS, variability: 0 }
  let fit: Fit = { reachM: 0.48 * style.stepM, offPitch: { left: USUAL_OFF_PITCH, right: USUAL_OFF_PITCH } }

  const misses = (tried: Fit) => {
    const contacts = planSteps(dimensions, style, settled, influences, () => tried.reachM)
    const rollOverOf = (contact: Contact) => rollOverWith(style, influences, contact, tried.offPitch[contact.side])
    const courseOf = (legs: StandingLegs) => walkCourse(legs, strideS)
    const body = gaitBody({ dimensions, style, curves, influences, contacts, rollOverOf, courseOf })
    const legs = (trailing: Side) => {
      const index = contacts.findIndex(({ side, strikeS }) => side === otherSide(trailing) && strikeS >= 0)
      return { trail: contacts[index - 1]!, lead: contacts[index]! }
    }
    // an even course over to the landing leg, and room for the trailing knee to bend right after it has landed
    const early = (trailing: Side) => {
      const { trail, lead } = legs(trailing)
      const soon = lead.strikeS + 0.2 * (trail.offS - lead.strikeS)
      const stretched = body.heightAt(soon) - body.heightOver(trail, soon)
      return EVENNESS * missOfLanding(body.heightOver, trail, lead, strideS) + (1 - EVENNESS) * stretched
    }
    const late = (trailing: Side) => {
      const { trail, lead } = legs(trailing)
      const at = lead.strikeS + 0.8 * (trail.offS - lead.strikeS)
      return body.heightAt(at) - body.heightOver(trail, at) - (tried.offPitch[trailing] - USUAL_OFF_PITCH) * RELUCTANCE_M
    }
    return { early: (early('left') + early('right')) / 2, late: { left: late('left'), right: late('right') } }
  }

  for (let round = 0; round < 6; round++) {
    const now = misses(fit)
    const reached = misses({ ...fit, reachM: fit.reachM + 0.001 })
    const stepM = (0.001 * now.early) / (reached.early - now.early)
    const reachM = fit.reachM - Math.max(-LONGEST_STEP_M, Math.min(LONGEST_STEP_M, stepM))
    const next = { ...fit, reachM }
    const before = misses(next)
    const steeper = misses({ reachM, offPitch: { left: fit.offPitch.left + 0.01, right: fit.offPitch.right + 0.01 } })
    const pitchOf = (side: Side) => {
      const wanted = fit.offPitch[side] - (0.01 * before.late[side]) / (steeper.late[side] - before.late[side])
      return Math.max(STEEPEST.least, Math.min(STEEPEST.most, wanted))
    }
    fit = { reachM, offPitch: { left: pitchOf('left'), right: pitchOf('right') } }
  }
  return fit
}
