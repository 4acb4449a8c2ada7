import type { Dimensions, Movement, Side } from '../model.ts'
import type { Contact } from './contacts.ts'
import { otherSide, radians, settledInfluences, type Influences } from './influences.ts'
import { planSteps } from './step-plan.ts'
import { walkBody } from './walk-body.ts'
import type { LegCurves } from './walk-curves.ts'
import type { RollOver } from './walk-stance.ts'
import type { WalkStyle } from './walk-style.ts'

/** What must fit this person for both legs to carry the body at one height while both are on the floor. */
export interface Fit {
  /** How far before the mid-hip a foot is put down. */
  reachM: number
  /** How steep each foot stands when it leaves, in radians. */
  offPitch: Readonly<Record<Side, number>>
}

const USUAL_OFF_PITCH = radians(60)
/** What a foot leaves unmatched rather than stand a radian steeper than usual: a knee less bent costs little. */
const RELUCTANCE_M = 0.25
const STEEPEST = { least: radians(30), most: radians(85) }
const TOES_SHARE = 0.5

/**
 * Two legs at their wanted knee angles would hold the mid-hip at different heights. The leading one's falls with its
 * reach, the trailing one's rises as it stands more on its toes: Newton's method on both, for each side.
 */
export function fitWalk(dimensions: Dimensions, style: WalkStyle, curves: LegCurves, movement: Movement, timeS: number): Fit {
  const settled = { ...movement, durationS: 2 * style.stepS, variability: 0 }
  const influences = settledInfluences(movement, timeS)
  let fit: Fit = { reachM: 0.48 * style.stepM, offPitch: { left: USUAL_OFF_PITCH, right: USUAL_OFF_PITCH } }

  const misses = (tried: Fit) => {
    const contacts = planSteps(dimensions, style, settled, influences, () => tried.reachM)
    const body = walkBody({ dimensions, style, curves, influences, contacts, rollOverOf: (contact) => rollOverWith(style, influences, contact, tried.offPitch[contact.side]) })
    const legs = (trailing: Side) => {
      const index = contacts.findIndex(({ side, strikeS }) => side === otherSide(trailing) && strikeS >= 0)
      return { trail: contacts[index - 1]!, lead: contacts[index]! }
    }
    // an even course over to the landing leg, and room for the trailing knee to bend right after it has landed
    const early = (trailing: Side) => {
      const { trail, lead } = legs(trailing)
      const soon = lead.strikeS + 0.2 * (trail.offS - lead.strikeS)
      return (body.missOfLanding(lead) + body.heightAt(soon) - body.heightOver(trail, soon)) / 2
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
    const reachM = fit.reachM - (0.001 * now.early) / (reached.early - now.early)
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

/** A foot that drops lands flatter, but still on its heel. */
const FLATTEST_STRIKE = radians(3)
const STRIKE_SHARE_OF_DROP = 0.8

export function rollOverWith(style: WalkStyle, influences: Influences, { side, strikeS }: Contact, offPitch: number): RollOver {
  const { flatAt, heelRiseAt, stanceShare } = style
  const dropped = STRIKE_SHARE_OF_DROP * radians(influences.deviation('drop-foot', side, strikeS))
  const strikePitch = Math.max(Math.min(style.strikePitch, FLATTEST_STRIKE), style.strikePitch - dropped)
  return { strikePitch, flatAt, heelRiseAt, stanceShare, offPitch, toesPitch: TOES_SHARE * offPitch }
}
