import { SIDES } from '../../../app/core/body/joints.ts'
import { radiansOf } from '../../../app/core/math/degrees.ts'
import { fromCardan } from '../../../app/core/math/cardan.ts'
import { add, type Vec3 } from '../../../app/core/math/vec3.ts'
import { transform } from '../../../app/core/math/mat3.ts'
import type { Dimensions, Side } from '../model.ts'
import type { BodyState } from '../person/body-state.ts'
import { hipInPelvis, leftward } from '../person/pose.ts'
import { bodyPhaseOf, phaseOf, type Contact } from './contacts.ts'
import type { Influences } from './influences.ts'
import { solveLeg, type LegTwist } from './leg-solver.ts'
import { toLeg, toVector, type LegVector } from './leg-vector.ts'
import { hump, softMinimum } from './smooth.ts'
import { intervalOf } from './spline.ts'
import { cleared, liftOf } from './clearance.ts'
import { bridge, difference, jetAt, plus } from './swing.ts'
import type { LegCurves } from './leg-curves.ts'
import { midHipHeight, standingFoot, type RollOver } from './stance.ts'
import type { GaitStyle } from './gait-style.ts'
import { armOf, headOf, pelvisOf, swayOf, thoraxOf, type Phases } from './torso.ts'

/** A knee in stance stays bent at least that much. */
const STRAIGHTEST_KNEE = radiansOf(4)
const SOFTNESS_M = 0.0008
const FALL_S = 0.002
const KNEE_SOFTNESS = radiansOf(0.5)
/** How gradually a stiff knee comes to its limit. */
const STIFF_SOFTNESS = radiansOf(3)
const FULLY_SOFT_FROM = 10
/** From, most and to of what a dropped foot takes from the ankle's lift, in phases after foot off. */
const DROPPED = [-0.04, 0.22, 0.46] as const

/** The phase within the cycle that begins at `start`. */
const cycleFrom = (start: number, phase: number) => phase - Math.floor(phase - start)

/** All that walking or running is made of, on a floor that does not move. */
export interface Gait {
  dimensions: Dimensions
  style: GaitStyle
  curves: LegCurves
  influences: Influences
  contacts: readonly Contact[]
  rollOverOf(contact: Contact): RollOver
  courseOf(legs: StandingLegs): (timeS: number) => number
}

/** How high the mid-hip stands over each foot: with the angles wanted, and with the knee as straight as it may be. */
export interface StandingLegs {
  contacts: readonly Contact[]
  heightOver(contact: Contact, timeS: number): number
  mostOver(contact: Contact, timeS: number): number
}

export interface GaitBody {
  stateAt(timeS: number): BodyState
  heightOver(contact: Contact, timeS: number): number
  heightAt(timeS: number): number
}

export function gaitBody(gait: Gait): GaitBody {
  const { dimensions, style, curves, influences, contacts } = gait
  const phase = { body: bodyPhaseOf(contacts), left: phaseOf(contacts, 'left', style.stanceShare), right: phaseOf(contacts, 'right', style.stanceShare) }
  const own = { left: contacts.filter(({ side }) => side === 'left'), right: contacts.filter(({ side }) => side === 'right') }
  const ownStrikes = { left: own.left.map(({ strikeS }) => strikeS), right: own.right.map(({ strikeS }) => strikeS) }

  const phasesAt = (timeS: number): Phases => ({ body: phase.body(timeS), left: phase.left(timeS), right: phase.right(timeS) })
  const wayAt = (timeS: number, phases: Phases) => {
    const sway = swayOf(style, phases)
    return { x: style.speedMps * timeS + sway.x, y: sway.y }
  }
  const footOf = (contact: Contact, timeS: number) =>
    standingFoot(dimensions, contact, gait.rollOverOf(contact), phase[contact.side](timeS) - contact.stride)
  const kneePeak = Math.max(...Array.from({ length: 100 }, (_, i) => curves.kneeFlexion(i / 100)))
  const kneeWanted = (side: Side, phaseNow: number, timeS: number) => {
    const offset = influences.joint('knee-flexion', side, timeS)
    const free = radiansOf(influences.share(side) * curves.kneeFlexion(phaseNow) + offset)
    const stiff = influences.deviation('stiff-knee', side, timeS)
    const limit = radiansOf(influences.share(side) * kneePeak + offset - stiff)
    const bent = stiff > 0 ? softMinimum(free, limit, STIFF_SOFTNESS * Math.min(1, stiff / FULLY_SOFT_FROM)) : free
    return -softMinimum(-bent, -STRAIGHTEST_KNEE, KNEE_SOFTNESS)
  }

  function heights(contact: Contact, timeS: number) {
    const phases = phasesAt(timeS)
    const now = phases[contact.side]
    const foot = footOf(contact, timeS)
    const pelvis = fromCardan(pelvisOf(style, influences, phases, timeS))
    const adduction = radiansOf(curves.kneeAdduction(now))
    const withKnee = (flexion: number) => midHipHeight(dimensions, contact.side, wayAt(timeS, phases), pelvis, foot.ankle, { flexion, adduction })
    return { wanted: withKnee(kneeWanted(contact.side, now, timeS)), most: withKnee(STRAIGHTEST_KNEE) }
  }
  const heightOver = (contact: Contact, timeS: number) => {
    const { wanted, most } = heights(contact, timeS)
    return softMinimum(wanted, most, SOFTNESS_M)
  }
  const heightAt = gait.courseOf({ contacts, heightOver, mostOver: (contact, timeS) => heights(contact, timeS).most })

  const twistOf = (side: Side, pelvisZ: number, phaseNow: number): LegTwist => ({
    // the thigh keeps most of its direction while the pelvis turns over it
    hipRotation: radiansOf(-2) + 0.75 * leftward(side) * pelvisZ,
    kneeAdduction: radiansOf(curves.kneeAdduction(phaseNow)),
    kneeRotation: radiansOf(curves.kneeRotation(phaseNow)),
  })

  function rootAt(timeS: number) {
    const phases = phasesAt(timeS)
    const turn = pelvisOf(style, influences, phases, timeS)
    const way = wayAt(timeS, phases)
    const midHip: Vec3 = [way.x, way.y, heightAt(timeS)]
    return { phases, turn, midHip, axes: fromCardan(turn) }
  }

  function standing(contact: Contact, timeS: number, root = rootAt(timeS), foot = footOf(contact, timeS)): LegVector {
    const { side } = contact
    const hip = add(root.midHip, transform(root.axes, hipInPelvis(dimensions, side)))
    return toVector(solveLeg(dimensions, side, hip, root.axes, foot, twistOf(side, root.turn.z, root.phases[side])))
  }

  /** The leg about to stand: its foot comes down with part of the body's fall, and is stopped by the floor. */
  function landing(contact: Contact, timeS: number): LegVector {
    const fallMps = (heightAt(contact.strikeS - FALL_S) - heightAt(contact.strikeS)) / FALL_S
    const foot = footOf(contact, timeS)
    const untilS = contact.strikeS - timeS
    const before: Vec3 = [-style.impact.ahead * style.speedMps * untilS, 0, style.impact.down * fallMps * untilS]
    return standing(contact, timeS, rootAt(timeS), { ...foot, ankle: add(foot.ankle, before) })
  }

  function wanted(side: Side, timeS: number): LegVector {
    const phases = phasesAt(timeS)
    const now = phases[side]
    const dropped = influences.deviation('drop-foot', side, timeS) * hump(cycleFrom(-0.3, now - style.stanceShare), ...DROPPED)
    const twist = twistOf(side, pelvisOf(style, influences, phases, timeS).z, now)
    return [
      radiansOf(influences.share(side) * curves.hipFlexion(now) + influences.joint('hip-flexion', side, timeS)),
      radiansOf(curves.hipAdduction(now)),
      twist.hipRotation,
      kneeWanted(side, now, timeS),
      twist.kneeAdduction,
      twist.kneeRotation,
      radiansOf(curves.ankleFlexion(now) + influences.joint('ankle-flexion', side, timeS) - dropped),
      0,
      radiansOf(-4 + influences.joint('foot-progression', side, timeS)),
      radiansOf(curves.toes(now)),
    ]
  }

  const swings = new Map<Contact, (timeS: number) => LegVector>()
  function swingAfter(contact: Contact, next: Contact) {
    const known = swings.get(contact)
    if (known) return known
    const { side } = contact
    const missing = (standing: (t: number) => LegVector, timeS: number) => difference(jetAt(standing, timeS), jetAt((t) => wanted(side, t), timeS))
    const leaving = missing((t) => standing(contact, t), contact.offS)
    const arriving = missing((t) => landing(next, t), next.strikeS)
    const gap = bridge(leaving, arriving, contact.offS, next.strikeS)
    const middleS = (contact.offS + next.strikeS) / 2
    const way = liftOf(influences.deviation('stiff-knee', side, middleS) > 0, influences.deviation('drop-foot', side, middleS) > 0)
    const made = cleared(dimensions, side, contact.offS, next.strikeS, rootAt, plus((t) => wanted(side, t), gap), way)
    swings.set(contact, made)
    return made
  }

  function legAt(side: Side, timeS: number, root: ReturnType<typeof rootAt>): LegVector {
    const index = intervalOf(ownStrikes[side], timeS)
    const [contact, next] = [own[side][index]!, own[side][index + 1]]
    if (timeS < contact.offS || !next) return standing(contact, timeS, root)
    return swingAfter(contact, next)(timeS)
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
