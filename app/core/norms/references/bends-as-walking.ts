/** Whether hip and knee of a walk bend when they do in everybody's: reversed, exchanged, or counted from another 0°, they do not. */
import { SIDES } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { meanOf } from '../../math/mean.ts'
import { toldDegrees } from '../../told-degrees.ts'
import { atEveryPercent, curvesOfSide, type Reference, type ReferenceCurve } from './reference.ts'

/** Percent of the stride, well within what each is called for slow walks and quick ones. Assumed. */
const CONTACT = { from: 97, to: 103 }
const FOOT_OFF = { from: 55, to: 65 }
const STANCE = { from: 10, to: 50 }
const SWING = { from: 60, to: 85 }

const HIPS: readonly Angle[] = ['hip-flexion', 'thigh-flexion']
/** By so much more a hip may be bent around foot off than around contact: the stiffest are about as much in both. Assumed. */
const MOST_HIP_AT_FOOT_OFF_DEG = 5
/** By so much more a knee may be bent in stance than in swing: crouched and stiff, it is bent about as much in both. Assumed. */
const MOST_IN_STANCE_DEG = 10
/** By so much more it may be bent around contact than around foot off: crouched and stretched in stance, it comes to some 15°; a hip to 25° and more. Assumed. */
const MOST_KNEE_AT_CONTACT_DEG = 25
/** Stiff knees of those who walk with them bend by twice as much and more, others by six times. Assumed. */
const LEAST_KNEE_RANGE_DEG = 10

/** In one clause, with what would mend it; null where nothing contradicts. */
export function unlikeWalking({ curves, kind }: Pick<Reference, 'curves' | 'kind'>): { why: string; hint: string } | null {
  for (const side of SIDES) {
    const set = curvesOfSide({ curves }, side)
    const knee = set['knee-flexion'] && bendingOf(set['knee-flexion'])
    for (const angle of HIPS) {
      const hip = set[angle] && bendingOf(set[angle])
      if (!hip || hip.footOff - hip.contact <= MOST_HIP_AT_FOOT_OFF_DEG) continue
      const isExchanged = knee !== undefined && knee.contact > knee.footOff
      const why = `its mean of ${angle} is ${toldDegrees(hip.contact)} around contact and ${toldDegrees(hip.footOff)} around foot off${isExchanged ? `, that of knee-flexion ${toldDegrees(knee.contact)} and ${toldDegrees(knee.footOff)}, as if the two were exchanged` : ', and who walks bends it most around contact'}`
      return { why, hint: isExchanged ? EXCHANGED : HIP_REVERSED }
    }
    if (!knee) continue
    const { contact, footOff, stance, swing, least, most } = knee
    if (stance - swing > MOST_IN_STANCE_DEG || (stance > swing && -least > most)) return { why: `its mean of knee-flexion is ${toldDegrees(stance)} in stance and ${toldDegrees(swing)} in swing, and who walks bends knees most in swing`, hint: KNEE_REVERSED }
    if (contact - footOff > MOST_KNEE_AT_CONTACT_DEG) return { why: `its mean of knee-flexion is ${toldDegrees(contact)} around contact and ${toldDegrees(footOff)} around foot off, as a hip’s would be`, hint: EXCHANGED }
    if (kind === 'norm' && most - least < LEAST_KNEE_RANGE_DEG) return { why: `its mean of knee-flexion goes over ${toldDegrees(most - least)} only, and who walks bends knees by more`, hint: 'See whether it is another angle of the knee.' }
  }
  return null
}

function bendingOf(curve: ReferenceCurve) {
  const mean = atEveryPercent(curve.mean)
  // 101 % is 1 % of the next stride.
  const over = ({ from, to }: { from: number; to: number }) => meanOf(Array.from({ length: to - from + 1 }, (_, at) => mean[from + at > 100 ? from + at - 100 : from + at]!))
  return { contact: over(CONTACT), footOff: over(FOOT_OFF), stance: over(STANCE), swing: over(SWING), least: Math.min(...mean), most: Math.max(...mean) }
}

const EXCHANGED = 'A reference has the hip’s curve as hip-flexion (of the thigh alone, thigh-flexion) and the knee’s as knee-flexion.'
const HIP_REVERSED = 'Hip and thigh count from 0° upright, and with the thigh in front positively: of means that count otherwise the sign is to be reversed.'
const KNEE_REVERSED = 'A knee counts from 0° straight, and bent positively: of means that count otherwise the sign is to be reversed, or an inner angle taken from 180°.'
