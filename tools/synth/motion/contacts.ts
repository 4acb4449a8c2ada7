import type { Side } from '../model.ts'
import type { Footprint } from './roll-over.ts'
import { splineThrough, type Smooth } from './spline.ts'

/** One foot on the floor from strike to off. */
export interface Contact {
  side: Side
  /** The how manieth of its side. */
  stride: number
  strikeS: number
  offS: number
  print: Footprint
}

/** The gait cycle's phase of one side, whole at its strikes and `stanceShare` beyond at its offs. */
export function phaseOf(contacts: readonly Contact[], side: Side, stanceShare: number): Smooth {
  const own = contacts.filter((contact) => contact.side === side)
  return splineThrough(
    own.flatMap(({ strikeS, offS }) => [strikeS, offS]),
    own.flatMap(({ stride }) => [stride, stride + stanceShare]),
  )
}

/** Whole at the left foot's strikes and half at the right one's. Strikes alternate and begin with the left. */
export function bodyPhaseOf(contacts: readonly Contact[]): Smooth {
  return splineThrough(
    contacts.map(({ strikeS }) => strikeS),
    contacts.map((_, index) => index / 2),
  )
}
