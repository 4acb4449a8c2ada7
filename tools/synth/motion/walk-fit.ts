import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Dimensions, Movement, Side } from '../model.ts'
import { otherSide, type Influences } from './influences.ts'
import { planSteps } from './step-plan.ts'
import type { Contact } from './contacts.ts'
import { newtonStep, type Fit } from './fit.ts'
import type { LegCurves } from './leg-curves.ts'
import { rollOverWith } from './roll-over-of.ts'
import { standingLegs } from './standing-legs.ts'
import type { GaitStyle } from './gait-style.ts'
import { wayOf } from './way.ts'

const USUAL_OFF_PITCH = radiansOf(64)
/** What a foot leaves unmatched rather than stand a radian steeper than usual: a knee less bent costs little. */
const RELUCTANCE_M = 0.1
const LONGEST_STEP_M = 0.03
const STEEPEST = { least: radiansOf(30), most: radiansOf(72) }
/** Of the double support: where both legs are to hold the mid-hip at one height. */
const MATCHED = { early: 0, late: 0.9 }

/**
 * Two legs at their wanted knee angles would hold the mid-hip at different heights. The leading one's falls with its
 * reach, the trailing one's rises as it stands more on its toes: Newton's method on both, for each side.
 */
export function fitWalk(dimensions: Dimensions, style: GaitStyle, curves: LegCurves, movement: Movement, influences: Influences): Fit {
  const settled = { ...movement, durationS: 2 * style.stepS, variability: 0 }
  let fit: Fit = { reachM: 0.48 * style.stepM, offPitch: { left: USUAL_OFF_PITCH, right: USUAL_OFF_PITCH } }

  const misses = (tried: Fit) => {
    const contacts = planSteps(dimensions, style, settled, influences, () => tried.reachM)
    const rollOverOf = (contact: Contact) => rollOverWith(style, influences, contact, tried.offPitch[contact.side])
    const gait = { dimensions, style, curves, influences, contacts, rollOverOf }
    const [legs, way] = [standingLegs(gait), wayOf(gait)]
    const miss = (trailing: Side, share: number) => {
      const index = contacts.findIndex(({ side, strikeS }) => side === otherSide(trailing) && strikeS >= 0)
      const [trail, lead] = [contacts[index - 1]!, contacts[index]!]
      const timeS = lead.strikeS + share * (trail.offS - lead.strikeS)
      const place = way(timeS)
      return legs.heightOver(lead, timeS, place).wantedM - legs.heightOver(trail, timeS, place).wantedM
    }
    const late = (trailing: Side) => miss(trailing, MATCHED.late) - (tried.offPitch[trailing] - USUAL_OFF_PITCH) * RELUCTANCE_M
    return { early: (miss('left', MATCHED.early) + miss('right', MATCHED.early)) / 2, late: { left: late('left'), right: late('right') } }
  }

  for (let round = 0; round < 6; round++) {
    const now = misses(fit)
    const reached = misses({ ...fit, reachM: fit.reachM + 0.001 })
    const stepM = newtonStep(now.early, reached.early, 0.001)
    const reachM = fit.reachM - Math.max(-LONGEST_STEP_M, Math.min(LONGEST_STEP_M, stepM))
    const next = { ...fit, reachM }
    const before = misses(next)
    const steeper = misses({ reachM, offPitch: { left: fit.offPitch.left + 0.01, right: fit.offPitch.right + 0.01 } })
    const pitchOf = (side: Side) => {
      const wanted = fit.offPitch[side] - newtonStep(before.late[side], steeper.late[side], 0.01)
      return Math.max(STEEPEST.least, Math.min(STEEPEST.most, wanted))
    }
    fit = { reachM, offPitch: { left: pitchOf('left'), right: pitchOf('right') } }
  }
  return fit
}
