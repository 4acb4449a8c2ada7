import type { Side } from '../model.ts'
import type { GaitStyle } from './gait-style.ts'
import { splineThrough, type Smooth } from './spline.ts'
import type { Contact } from './contacts.ts'

/** Where in its cycle everything is: `body` counts left strikes, with the right ones half way. */
export interface Phases {
  body: number
  left: number
  right: number
}

export function phasesOf(contacts: readonly Contact[], { stanceShare }: GaitStyle): (timeS: number) => Phases {
  const [body, left, right] = [bodyPhaseOf(contacts), phaseOf(contacts, 'left', stanceShare), phaseOf(contacts, 'right', stanceShare)]
  return (timeS) => ({ body: body(timeS), left: left(timeS), right: right(timeS) })
}

/** The gait cycle's phase of one side, whole at its strikes and `stanceShare` beyond at its offs. */
function phaseOf(contacts: readonly Contact[], side: Side, stanceShare: number): Smooth {
  const own = contacts.filter((contact) => contact.side === side)
  return splineThrough(
    own.flatMap(({ strikeS, offS }) => [strikeS, offS]),
    own.flatMap(({ stride }) => [stride, stride + stanceShare]),
  )
}

/** Whole at the left foot's strikes and half at the right one's. Strikes alternate and begin with the left. */
function bodyPhaseOf(contacts: readonly Contact[]): Smooth {
  return splineThrough(
    contacts.map(({ strikeS }) => strikeS),
    contacts.map((_, index) => index / 2),
  )
}
