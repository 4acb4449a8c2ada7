import { fromCardan } from '../../../app/core/math/cardan.ts'
import { add, type Vec3 } from '../../../app/core/math/vec3.ts'
import { transform } from '../../../app/core/math/mat3.ts'
import type { Dimensions, Side } from '../model.ts'
import type { BodyState } from '../person/body-state.ts'
import { hipInPelvis, leftward } from '../person/standing.ts'
import { bodyPhaseOf, phaseOf, type Contact } from './contacts.ts'
import { radians, SIDES, type Influences } from './influences.ts'
import { solveLeg, type LegTwist } from './leg-solver.ts'
import { toLeg, toVector, type LegVector } from './leg-vector.ts'
import { between, jetOf, softMinimum } from './smooth.ts'
import { intervalOf } from './spline.ts'
import { bridge, difference, jetAt } from './swing.ts'
import type { LegCurves } from './walk-curves.ts'
import { midHipHeight, standingFoot, type RollOver } from './walk-stance.ts'
import type { WalkStyle } from './walk-style.ts'
import { armOf, headOf, pelvisOf, swayOf, thoraxOf, type Phases } from './walk-torso.ts'

/** A knee in stance stays bent at least that much. */
const STRAIGHTEST_KNEE = radians(4)
const SOFTNESS_M = 0.0008
/** In strides: how long before a strike the mid-hip leaves the standing leg's course for that of the leg to land. */
const HANDOVER = 0.1

/** All that a walk is made of, on a floor that does not move. */
export interface Walk {
  dimensions: Dimensions
  style: WalkStyle
  curves: LegCurves
  influences: Influences
  contacts: readonly Contact[]
  rollOverOf(contact: Contact): RollOver
}

export interface WalkBody {
  stateAt(timeS: number): BodyState
  /** Mid-hip above the floor as one standing leg alone would have it. */
  heightOver(contact: Contact, timeS: number): number
  heightAt(timeS: number): number
}

export function walkBody(walk: Walk): WalkBody {
  const { dimensions, style, curves, influences, contacts } = walk
  const strikes = contacts.map(({ strikeS }) => strikeS)
  const phase = { body: bodyPhaseOf(contacts), left: phaseOf(contacts, 'left', style.stanceShare), right: phaseOf(contacts, 'right', style.stanceShare) }
  const own = { left: contacts.filter(({ side }) => side === 'left'), right: contacts.filter(({ side }) => side === 'right') }
  const ownStrikes = { left: own.left.map(({ strikeS }) => strikeS), right: own.right.map(({ strikeS }) => strikeS) }
  const strideS = 2 * style.stepS

  const phasesAt = (timeS: number): Phases => ({ body: phase.body(timeS), left: phase.left(timeS), right: phase.right(timeS) })
  const wayAt = (timeS: number, phases: Phases) => {
    const sway = swayOf(style, phases)
    return { x: style.speedMps * timeS + sway.x, y: sway.y }
  }
  const footOf = (contact: Contact, timeS: number) => standingFoot(dimensions, contact, walk.rollOverOf(contact), phase[contact.side](timeS) - contact.stride)
  const kneeWanted = (side: Side, phaseNow: number, timeS: number) => radians(curves.kneeFlexion(phaseNow) + influences.joint('knee-flexion', side, timeS))

  function heights(contact: Contact, timeS: number) {
    const phases = phasesAt(timeS)
    const now = phases[contact.side]
    const foot = footOf(contact, timeS)
    const pelvis = fromCardan(pelvisOf(style, influences, phases, timeS))
    const adduction = radians(curves.kneeAdduction(now))
    const withKnee = (flexion: number) => midHipHeight(dimensions, contact.side, wayAt(timeS, phases), pelvis, foot.ankle, { flexion, adduction })
    return { wanted: withKnee(kneeWanted(contact.side, now, timeS)), most: withKnee(STRAIGHTEST_KNEE) }
  }
  const heightOver = (contact: Contact, timeS: number) => {
    const { wanted, most } = heights(contact, timeS)
    return softMinimum(wanted, most, SOFTNESS_M)
  }
  // a standing leg hands the body to the landing one before the strike, on a course no higher than it reaches itself
  const handovers = contacts.slice(1).map((contact, index) => {
    const [fromS, toS] = [contact.strikeS - HANDOVER * strideS, contact.strikeS]
    return { fromS, heightAt: between(jetOf((t) => heightOver(contacts[index]!, t), fromS), jetOf((t) => heightOver(contact, t), toS), fromS, toS) }
  })

  function heightAt(timeS: number): number {
    const index = intervalOf(strikes, timeS)
    const handover = handovers[index]
    return handover && timeS > handover.fromS ? handover.heightAt(timeS) : heightOver(contacts[index]!, timeS)
  }

  const twistOf = (side: Side, pelvisZ: number, phaseNow: number): LegTwist => ({
    // the thigh keeps most of its direction while the pelvis turns over it
    hipRotation: radians(-2) + 0.75 * leftward(side) * pelvisZ,
    kneeAdduction: radians(curves.kneeAdduction(phaseNow)),
    kneeRotation: radians(curves.kneeRotation(phaseNow)),
  })

  function rootAt(timeS: number) {
    const phases = phasesAt(timeS)
    const turn = pelvisOf(style, influences, phases, timeS)
    const way = wayAt(timeS, phases)
    const midHip: Vec3 = [way.x, way.y, heightAt(timeS)]
    return { phases, turn, midHip, axes: fromCardan(turn) }
  }

  function standing(contact: Contact, timeS: number, root = rootAt(timeS)): LegVector {
    const { side } = contact
    const hip = add(root.midHip, transform(root.axes, hipInPelvis(dimensions, side)))
    return toVector(solveLeg(dimensions, side, hip, root.axes, footOf(contact, timeS), twistOf(side, root.turn.z, root.phases[side])))
  }

  function wanted(side: Side, timeS: number): LegVector {
    const phases = phasesAt(timeS)
    const now = phases[side]
    const twist = twistOf(side, pelvisOf(style, influences, phases, timeS).z, now)
    return [
      radians(curves.hipFlexion(now) + influences.joint('hip-flexion', side, timeS)),
      radians(curves.hipAdduction(now)),
      twist.hipRotation,
      kneeWanted(side, now, timeS),
      twist.kneeAdduction,
      twist.kneeRotation,
      radians(curves.ankleFlexion(now) + influences.joint('ankle-flexion', side, timeS)),
      0,
      radians(-4),
      0,
    ]
  }

  const bridges = new Map<Contact, (timeS: number) => LegVector>()
  function bridgeAfter(contact: Contact, next: Contact) {
    const known = bridges.get(contact)
    if (known) return known
    const missing = (standingOn: Contact, timeS: number) => difference(jetAt((t) => standing(standingOn, t), timeS), jetAt((t) => wanted(contact.side, t), timeS))
    const made = bridge(missing(contact, contact.offS), missing(next, next.strikeS), contact.offS, next.strikeS)
    bridges.set(contact, made)
    return made
  }

  function legAt(side: Side, timeS: number, root: ReturnType<typeof rootAt>): LegVector {
    const index = intervalOf(ownStrikes[side], timeS)
    const [contact, next] = [own[side][index]!, own[side][index + 1]]
    if (timeS < contact.offS || !next) return standing(contact, timeS, root)
    const gap = bridgeAfter(contact, next)(timeS)
    return wanted(side, timeS).map((value, i) => value + gap[i]!)
  }

  return {
    heightOver,
    heightAt,
    stateAt: (timeS) => {
      const root = rootAt(timeS)
      const thorax = thoraxOf(style, influences, root.phases, timeS)
      const legs = Object.fromEntries(SIDES.map((side) => [side, toLeg(legAt(side, timeS, root))])) as BodyState['legs']
      const arms = Object.fromEntries(SIDES.map((side) => [side, armOf(style, influences, root.phases, side, timeS)])) as BodyState['arms']
      return { midHip: root.midHip, pelvis: root.turn, thorax, head: headOf(thorax, root.phases), legs, arms }
    },
  }
}
