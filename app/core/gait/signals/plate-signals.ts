/** What a foot presses on a plate with, and where, stride by stride. */
import { cycleCurve } from '../cycles/cycle-curve.ts'
import { onFloor } from '../cycles/foot-ways.ts'
import type { Stride } from '../cycles/strides.ts'
import { type PlateContact, plateContacts, type PlateForce } from '../events/plate-events.ts'
import type { GaitPoints } from '../gait-points.ts'
import { cycleSignal, type CycleSignal } from './cycle-signal.ts'

/** A contact is a stride's where it begins no farther from its strike: markers alone tell that so much early. Assumed. */
const SAME_STRIKE_S = 0.15
/** Shares of the contact: where the foot lies flat, and between which its toes do not leave their place. Assumed. */
const FLAT = { from: 0.25, middle: 0.35, to: 0.7 }

/** Of strides whose whole stance was on one plate, the foot alone on it. */
export function plateSignals(reactions: readonly PlateForce[], points: GaitPoints, strides: readonly Stride[]): CycleSignal[] {
  const side = strides[0]?.side
  if (side === undefined) return []
  const contacts = plateContacts(reactions, points).filter((contact) => contact.side === side && !Number.isNaN(contact.fromS + contact.toS))
  const met = strides.flatMap((stride) => {
    const contact = contacts.find(({ fromS, toS }) => Math.abs(fromS - stride.fromS) < SAME_STRIKE_S && toS < stride.toS)
    return contact ? [{ stride, contact, reaction: reactions.find(({ plate }) => plate.number === contact.plate)! }] : []
  })
  const along = met.map(({ contact, reaction }) => pressureUnder(reaction, contact, points))
  return [
    ...cycleSignal({ name: 'vertical-force', kind: 'vertical-force', side, unit: 'N', over: 'stride' }, met.map(({ stride, contact, reaction }) => forceOver(reaction, contact, stride))),
    ...cycleSignal({ name: 'along-foot', kind: 'centre-of-pressure', side, unit: 'm', over: 'stance' }, along.map(([ahead]) => ahead)),
    ...cycleSignal({ name: 'across-foot', kind: 'centre-of-pressure', side, unit: 'm', over: 'stance' }, along.map(([, inward]) => inward)),
  ]
}

/** Nothing once the foot has left: what presses on the plate then is the other one. */
function forceOver({ forceN, rateHz, firstTimeS }: PlateForce, { fromS, toS }: PlateContact, stride: Stride): Float64Array {
  const timesS = Float64Array.from({ length: forceN.length / 3 }, (_, at) => firstTimeS + at / rateHz)
  return cycleCurve(timesS, timesS.map((timeS, at) => (timeS >= fromS && timeS <= toS ? forceN[3 * at + 2]! : 0)), stride.fromS, stride.toS)
}

/** From the heel's marker along the foot, and from the foot's line towards the other foot, as the foot lies on the floor. */
function pressureUnder({ centreOfPressureM, rateHz, firstTimeS }: PlateForce, { side, fromS, toS }: PlateContact, { timesS, heel, toe }: GaitPoints): [ahead: Float64Array, inward: Float64Array] {
  const [first, last] = [Math.ceil((fromS - firstTimeS) * rateHz), Math.floor((toS - firstTimeS) * rateHz)]
  const sampleTimesS = Float64Array.from({ length: last - first + 1 }, (_, at) => firstTimeS + (first + at) / rateHz)
  const shareS = (share: number) => fromS + share * (toS - fromS)
  const at = (foot: GaitPoints['heel'], timeS: number) => onFloor({ timesS, foot, belt: null }, side, timeS)
  const [back, front] = [at(heel, shareS(FLAT.middle)), at(toe, shareS(FLAT.middle))]
  // On a belt the foot is carried, and its place goes on after the heel has left it.
  const [before, after] = [at(toe, shareS(FLAT.from)), at(toe, shareS(FLAT.to))]
  const carried = [0, 1].map((axis) => (after[axis]! - before[axis]!) / (shareS(FLAT.to) - shareS(FLAT.from))) as [number, number]
  const size = Math.hypot(front[0] - back[0], front[1] - back[1])
  const [x, y] = [(front[0] - back[0]) / size, (front[1] - back[1]) / size]
  const fromHeel = (sample: number, axis: 0 | 1) => centreOfPressureM[3 * (first + sample) + axis]! - back[axis] - carried[axis] * (sampleTimesS[sample]! - shareS(FLAT.middle))
  const ahead = sampleTimesS.map((_, sample) => fromHeel(sample, 0) * x + fromHeel(sample, 1) * y)
  const inward = sampleTimesS.map((_, sample) => (side === 'left' ? -1 : 1) * (fromHeel(sample, 1) * x - fromHeel(sample, 0) * y))
  return [ahead, inward].map((values) => cycleCurve(sampleTimesS, values, sampleTimesS[0]!, sampleTimesS.at(-1)!)) as [Float64Array, Float64Array]
}
