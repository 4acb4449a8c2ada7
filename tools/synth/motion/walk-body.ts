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
import { between, hump, jetOf, softMinimum } from './smooth.ts'
import { intervalOf } from './spline.ts'
import { cleared, liftOf } from './clearance.ts'
import { bridge, difference, jetAt, plus } from './swing.ts'
import type { LegCurves } from './walk-curves.ts'
import { midHipHeight, standingFoot, type RollOver } from './walk-stance.ts'
import type { WalkStyle } from './walk-style.ts'
import { armOf, headOf, pelvisOf, swayOf, thoraxOf, type Phases } from './walk-torso.ts'

/** A knee in stance stays bent at least that much. */
const STRAIGHTEST_KNEE = radians(4)
const SOFTNESS_M = 0.0008
const KNEE_SOFTNESS = radians(0.5)
/** How gradually a stiff knee comes to its limit. */
const STIFF_SOFTNESS = radians(3)
/** From, most and to of what a dropped foot takes from the ankle's lift, in phases. */
const DROPPED = [0.58, 0.84, 1.08] as const
/** In strides: how long before a strike the mid-hip leaves the standing leg's course for that of the leg to land. */
const HANDOVER = { before: 0.13, after: 0 }
/** Where both legs would not reach: lowest so long after the strike and over so long after the other foot has left, in strides. */
const DIP = { peak: 0.05, after: 0.08, shares: [-0.6, -0.45, -0.3, -0.15, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1] } as const

/** The phase within the cycle that begins at `start`. */
const cycleFrom = (start: number, phase: number) => phase - Math.floor(phase - start)

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
  /** How much higher the landing leg holds the mid-hip than an even course from the standing one would end. */
  missOfLanding(contact: Contact): number
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
  const kneePeak = Math.max(...Array.from({ length: 100 }, (_, i) => curves.kneeFlexion(i / 100)))
  const kneeWanted = (side: Side, phaseNow: number, timeS: number) => {
    const offset = influences.joint('knee-flexion', side, timeS)
    const free = radians(influences.share(side) * curves.kneeFlexion(phaseNow) + offset)
    const stiff = influences.deviation('stiff-knee', side, timeS)
    const bent = stiff > 0 ? softMinimum(free, radians(influences.share(side) * kneePeak + offset - stiff), STIFF_SOFTNESS) : free
    return -softMinimum(-bent, -STRAIGHTEST_KNEE, KNEE_SOFTNESS)
  }

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
  // a standing leg hands the body to the landing one before the strike, which keeps it low enough for the leg behind
  const handovers = contacts.slice(1).map((contact, index) => {
    const trailing = contacts[index]!
    const [fromS, toS] = [contact.strikeS - HANDOVER.before * strideS, contact.strikeS + HANDOVER.after * strideS]
    const [from, to] = [jetOf((t) => heightOver(trailing, t), fromS), jetOf((t) => heightOver(contact, t), toS)]
    const course = between(from, to, fromS, toS)
    const miss = to.value - from.value - ((from.speed + to.speed) / 2) * (toS - fromS)
    const dip = (timeS: number) => hump(timeS, fromS, contact.strikeS + DIP.peak * strideS, trailing.offS + DIP.after * strideS)
    const excess = (timeS: number) => {
      const height = timeS < toS ? course(timeS) : heightOver(contact, timeS)
      const behind = heights(trailing, timeS).most
      return (height - (timeS < contact.strikeS ? behind : Math.min(behind, heights(contact, timeS).most))) / dip(timeS)
    }
    const depth = Math.max(0, ...DIP.shares.map((share) => excess(contact.strikeS + share * (trailing.offS - contact.strikeS))))
    return { miss, fromS, toS, untilS: trailing.offS + DIP.after * strideS, course, dip: (timeS: number) => depth * dip(timeS) }
  })

  function heightAt(timeS: number): number {
    const index = intervalOf(strikes, timeS)
    const [landed, landing] = [handovers[index - 1], handovers[index]]
    const dip = landed && timeS < landed.untilS ? landed.dip(timeS) : 0
    if (landing && timeS > landing.fromS) return landing.course(timeS) - landing.dip(timeS) - dip
    return (landed && timeS < landed.toS ? landed.course(timeS) : heightOver(contacts[index]!, timeS)) - dip
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
    const dropped = influences.deviation('drop-foot', side, timeS) * hump(cycleFrom(0.3, now), ...DROPPED)
    const twist = twistOf(side, pelvisOf(style, influences, phases, timeS).z, now)
    return [
      radians(influences.share(side) * curves.hipFlexion(now) + influences.joint('hip-flexion', side, timeS)),
      radians(curves.hipAdduction(now)),
      twist.hipRotation,
      kneeWanted(side, now, timeS),
      twist.kneeAdduction,
      twist.kneeRotation,
      radians(curves.ankleFlexion(now) + influences.joint('ankle-flexion', side, timeS) - dropped),
      0,
      radians(-4),
      radians(curves.toes(now)),
    ]
  }

  const swings = new Map<Contact, (timeS: number) => LegVector>()
  function swingAfter(contact: Contact, next: Contact) {
    const known = swings.get(contact)
    if (known) return known
    const { side } = contact
    const missing = (on: Contact, timeS: number) => difference(jetAt((t) => standing(on, t), timeS), jetAt((t) => wanted(side, t), timeS))
    const gap = bridge(missing(contact, contact.offS), missing(next, next.strikeS), contact.offS, next.strikeS)
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
    missOfLanding: (contact) => handovers[contacts.indexOf(contact) - 1]!.miss,
    stateAt: (timeS) => {
      const root = rootAt(timeS)
      const thorax = thoraxOf(style, influences, root.phases, timeS)
      const legs = Object.fromEntries(SIDES.map((side) => [side, toLeg(legAt(side, timeS, root))])) as BodyState['legs']
      const arms = Object.fromEntries(SIDES.map((side) => [side, armOf(style, influences, root.phases, side, timeS)])) as BodyState['arms']
      return { midHip: root.midHip, pelvis: root.turn, thorax, head: headOf(thorax, root.phases), legs, arms }
    },
  }
}
