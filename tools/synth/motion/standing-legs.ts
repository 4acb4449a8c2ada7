import { fromCardan } from '../../../app/core/math/cardan.ts'
import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Side } from '../model.ts'
import type { Contact } from './contacts.ts'
import type { Gait } from './gait-elements.ts'
import { phasesOf } from './gait-phases.ts'
import { type Memory, oneEach, remembered } from './remembered.ts'
import type { FootPose } from './roll-over.ts'
import { ease, softMinimum } from './smooth.ts'
import { heightOver, spanOver, standingFoot } from './stance.ts'
import { pelvisOf } from './torso.ts'

/** A knee in stance stays bent at least that much, and more when the foot lands, or the leg would have to be longer before. */
const STRAIGHTEST_IN_STANCE = radiansOf(5)
const LANDING = { more: radiansOf(6), until: 0.05 }
const KNEE_SOFTNESS = radiansOf(0.5)
/** How gradually a stiff knee comes to its limit. */
const STIFF_SOFTNESS = radiansOf(3)
const FULLY_SOFT_FROM = 10

/** How high the mid-hip stands over a foot. */
interface Height {
  /** With the knee as it is wanted, and with a knee as straight as it may be. */
  wantedM: number
  mostM: number
  /** By how much a degree more of knee bend lowers it. */
  perDegreeM: number
}

export interface StandingLegs {
  footOf(contact: Contact, timeS: number): FootPose
  kneeWanted(side: Side, phase: number, timeS: number): number
  heightOver(contact: Contact, timeS: number, midHip: readonly [x: number, y: number, ...rest: number[]]): Height
}

export function standingLegs({ dimensions, style, curves, influences, contacts, rollOverOf }: Gait, memory: Memory = remembered): StandingLegs {
  const phasesAt = phasesOf(contacts, style)
  const kneePeak = Math.max(...Array.from({ length: 100 }, (_, i) => curves.kneeFlexion(i / 100)))

  const footOf = oneEach((contact: Contact) => {
    const roll = rollOverOf(contact)
    return memory((timeS) => standingFoot(dimensions, contact, roll, phasesAt(timeS)[contact.side] - contact.stride))
  })
  const kneeWanted = (side: Side, phase: number, timeS: number) => {
    const offset = influences.joint('knee-flexion', side, timeS)
    const free = radiansOf(influences.share(side) * curves.kneeFlexion(phase) + offset)
    const stiff = influences.deviation('stiff-knee', side, timeS)
    const limit = radiansOf(influences.share(side) * kneePeak + offset - stiff)
    const bent = stiff > 0 ? softMinimum(free, limit, STIFF_SOFTNESS * Math.min(1, stiff / FULLY_SOFT_FROM)) : free
    return -softMinimum(-bent, -STRAIGHTEST_IN_STANCE, KNEE_SOFTNESS)
  }
  /** How far the hip is from the ankle with the knee as wanted, as straight as may be, and a degree more bent than wanted. */
  const spansOf = oneEach((contact: Contact) =>
    memory((timeS) => {
      const phases = phasesAt(timeS)
      const now = phases[contact.side]
      const { ankle } = footOf(contact)(timeS)
      const pelvis = fromCardan(pelvisOf(style, influences, phases, timeS))
      const adduction = radiansOf(curves.kneeAdduction(now))
      const wanted = kneeWanted(contact.side, now, timeS)
      const spanWith = (flexion: number) => spanOver(dimensions, contact.side, pelvis, ankle, { flexion, adduction })
      return { wanted: spanWith(wanted), most: spanWith(STRAIGHTEST_IN_STANCE + LANDING.more * (1 - ease((now - contact.stride) / LANDING.until))), bent: spanWith(wanted + radiansOf(1)) }
    }),
  )
  return {
    footOf: (contact, timeS) => footOf(contact)(timeS),
    kneeWanted,
    heightOver: (contact, timeS, [x, y]) => {
      const { wanted, most, bent } = spansOf(contact)(timeS)
      const wantedM = heightOver(wanted, x, y)
      return { wantedM, mostM: heightOver(most, x, y), perDegreeM: wantedM - heightOver(bent, x, y) }
    },
  }
}
