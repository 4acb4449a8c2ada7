/** Steps by the force under a foot: nothing else is as sure, where a foot meets a plate alone. */
import { type Side, SIDES } from '../../body/joints.ts'
import { CONTACT_N } from '../../forces/force-plate.ts'
import type { GroundReaction } from '../../forces/ground-reaction.ts'
import { type GaitEvent, inOrder } from '../gait-event.ts'
import type { GaitPoints } from '../gait-points.ts'
import { medianBetween } from '../../math/median.ts'
import { lastStarted } from '../../time/frame-times.ts'
import { onFloor } from '../cycles/foot-ways.ts'

/** While a foot comes and goes the force trembles about the threshold: what presses more briefly is no contact, and a shorter break is none. */
const BRIEFEST_S = 0.03
/** No walking foot stands for longer: several steps on one plate are no contact of one foot. */
const LONGEST_S = 2.5
/** From the middle of the pressure to the middle of the foot that it belongs to. */
const WITHIN_M = 0.25
/** Half a foot is as wide, and the other one a step’s width away. Assumed. */
export const WIDE_M = 0.05
/** Farther beside the middle of a foot it presses on no plate, however wide it is and plates are off. Assumed. */
export const MOST_BESIDE_M = 0.08
/** Of a contact: where the foot stands. */
const QUARTERS = [0.25, 0.5, 0.75] as const
/** What 20 N leave of a contact that begins with less, and what the sample's width leaves. */
const UNCERTAINTY_S = 0.005
/** Of plates in a file of their own: by so much at least its clock is off, whoever has said where it lies. A proposal by what plates carry is no surer (`plates-clock.ts`), and brings its own error where somebody takes it; that a hand or another file is as good is assumed. */
export const PLATES_CLOCK_S = 0.01

/** A plate's force over time, of whatever file. Where nothing is known of the plate itself it has a number all the same. */
export type PlateForce = Pick<GroundReaction, 'rateHz' | 'firstTimeS' | 'forceN' | 'centreOfPressureM'> & { plate: Pick<GroundReaction['plate'], 'number'> }

export interface PlateContact {
  side: Side
  plate: number
  /** NaN where the recording begins or ends with the foot on the plate. */
  fromS: number
  toS: number
}

/** Contacts of one foot. Where both feet, or none that is known, stood on a plate, there is none. */
export function plateContacts(reactions: readonly PlateForce[], points: GaitPoints): PlateContact[] {
  return reactions.flatMap((reaction) =>
    pressesOf(reaction).flatMap(({ from, to }) => {
      const side = sideOver(reaction, { from, to }, points)
      const samples = reaction.forceN.length / 3
      if (!side || (to - from) / reaction.rateHz > LONGEST_S) return []
      return [{ side, plate: reaction.plate.number, fromS: from === 0 ? Number.NaN : crossing(reaction, from), toS: to === samples ? Number.NaN : crossing(reaction, to) }]
    }),
  )
}

/** `clockS`: by how much the plates' clock may be off, where it is not that of the movement. */
export function plateEvents(contacts: readonly PlateContact[], clockS = 0): GaitEvent[] {
  const sure = { source: 'force-plate', uncertaintyS: Math.hypot(UNCERTAINTY_S, clockS), ...(clockS > 0 && { clockS }) } as const
  const events = contacts.flatMap(({ side, fromS, toS }): GaitEvent[] => [
    { side, kind: 'foot-strike', timeS: fromS, ...sure },
    { side, kind: 'foot-off', timeS: toS, ...sure },
  ])
  return inOrder(events.filter(({ timeS }) => !Number.isNaN(timeS)))
}

/** How far beside the line from its heel to its toes the pressure lay under the foot that is taken to have stood there, median of all contacts; NaN where nothing tells it. The other foot half a stride away comes as near, but for that. */
export function pressedBesideM(contacts: readonly PlateContact[], reactions: readonly PlateForce[], points: GaitPoints): number {
  return medianBetween(contacts.flatMap(({ plate, side, fromS, toS }) => {
    const own = reactions.find((one) => one.plate.number === plate)!
    return QUARTERS.map((share) => besideM(own, side, fromS + share * (toS - fromS), points)).filter((metres) => !Number.isNaN(metres))
  }))
}

function besideM({ centreOfPressureM, firstTimeS, rateHz }: PlateForce, side: Side, timeS: number, points: GaitPoints): number {
  const at = 3 * Math.round((timeS - firstTimeS) * rateHz)
  const [[heelX, heelY], [toeX, toeY]] = [points.heel, points.toe].map((foot) => onFloor({ timesS: points.timesS, foot, belt: null }, side, timeS)) as [[number, number], [number, number]]
  const [x, y] = [toeX - heelX, toeY - heelY]
  return Math.abs((centreOfPressureM[at]! - heelX) * y - (centreOfPressureM[at + 1]! - heelY) * x) / Math.hypot(x, y)
}

/** How many times something pressed as long as a step lasts, while both feet were seen. */
export function briefPresses(reactions: readonly PlateForce[], points: GaitPoints): number {
  const areSeen = (timeS: number) => timeS >= points.timesS[0]! && timeS <= points.timesS.at(-1)! && SIDES.every((side) => [points.heel, points.toe].every((foot) => onFloor({ timesS: points.timesS, foot, belt: null }, side, timeS).every(Number.isFinite)))
  return reactions.reduce((sum, reaction) => sum + pressesOf(reaction).filter(({ from, to }) => (to - from) / reaction.rateHz <= LONGEST_S && areSeen(reaction.firstTimeS + (from + to) / 2 / reaction.rateHz)).length, 0)
}

/** Samples [from, to) in which more than the threshold presses. */
function pressesOf({ forceN, rateHz }: PlateForce): { from: number; to: number }[] {
  const briefest = BRIEFEST_S * rateHz
  const presses: { from: number; to: number }[] = []
  for (let at = 0; at < forceN.length / 3; at++) {
    if (!(forceN[3 * at + 2]! > CONTACT_N)) continue
    const from = at
    while (forceN[3 * at + 2]! > CONTACT_N) at++
    if (at - from < briefest) continue
    const before = presses.at(-1)
    if (before && from - before.to < briefest) before.to = at
    else presses.push({ from, to: at })
  }
  return presses
}

/** Between the sample before and this one, where the force went through the threshold. */
function crossing({ forceN, rateHz, firstTimeS }: PlateForce, at: number): number {
  const [before, after] = [forceN[3 * at - 1]!, forceN[3 * at + 2]!]
  const share = before === after ? 1 : (CONTACT_N - before) / (after - before)
  return firstTimeS + (at - 1 + share) / rateHz
}

/** By so many degrees one thigh is before the other at least, where a foot comes down or leaves. Assumed: who walks has 30 and more. */
const AHEAD_DEG = 5

/** Where joint angles alone are known: a foot comes down with its thigh before the other, and leaves behind it. Two feet one after the other on a plate do otherwise. */
function sideBefore({ rateHz, firstTimeS }: PlateForce, { from, to }: { from: number; to: number }, { timesS, ofModel }: GaitPoints): Side | null {
  const aheadAt = (sample: number) => {
    const timeS = firstTimeS + sample / rateHz
    return timeS >= timesS[0]! && timeS <= timesS.at(-1)! ? ofModel!.leftAheadDeg[lastStarted(timesS, timeS)]! : Number.NaN
  }
  const [down, off] = [aheadAt(from), aheadAt(to)]
  if (down > AHEAD_DEG && off < -AHEAD_DEG) return 'left'
  return down < -AHEAD_DEG && off > AHEAD_DEG ? 'right' : null
}

/** Whose foot lay over the pressure from a quarter to three quarters of the contact; null where the other one did too. */
function sideOver(reaction: PlateForce, { from, to }: { from: number; to: number }, points: GaitPoints): Side | null {
  if (points.ofModel) return sideBefore(reaction, { from, to }, points)
  const { centreOfPressureM, rateHz, firstTimeS } = reaction
  const isOver = (side: Side) => {
    const distances = QUARTERS.map((share) => {
      const at = Math.round(from + share * (to - from))
      const timeS = firstTimeS + at / rateHz
      const [heel, toe] = [points.heel, points.toe].map((foot) => onFloor({ timesS: points.timesS, foot, belt: null }, side, timeS)) as [[number, number], [number, number]]
      return Math.hypot(centreOfPressureM[3 * at]! - (heel[0] + toe[0]) / 2, centreOfPressureM[3 * at + 1]! - (heel[1] + toe[1]) / 2)
    })
    return distances.every((distance) => distance < WITHIN_M)
  }
  const [left, right] = [isOver('left'), isOver('right')]
  return left === right ? null : left ? 'left' : 'right'
}
