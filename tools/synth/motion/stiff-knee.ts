import { degreesOf } from '../../../app/core/math/degrees.ts'
import { SIDES } from '../../../app/core/body/joints.ts'
import type { Movement, Side } from '../model.ts'
import type { Contact } from './contacts.ts'
import type { GaitBody } from './gait-body.ts'
import { deviationAt, settledInfluences, type Influences } from './influences.ts'

/** Degrees by which a knee's limit lies below its usual peak. */
type Stiffness = (side: Side, timeS: number) => number

export function withStiffness(influences: Influences, stiffness: Stiffness): Influences {
  return { ...influences, deviation: (kind, side, timeS) => (kind === 'stiff-knee' ? stiffness(side, timeS) : influences.deviation(kind, side, timeS)) }
}

/**
 * A knee's limit is not yet its peak: what the leg brings from the floor carries it beyond. So the limit is sought, once
 * for the trial's beginning and once for its end, at which the peak comes down by the amount that was asked for.
 */
export function realStiffness(movement: Movement, peakOf: (influences: Influences, side: Side) => number): Stiffness {
  const asked = (side: Side, timeS: number) => deviationAt(movement, 'stiff-knee', side, timeS)
  const correction = (side: Side, timeS: number) => {
    const amount = asked(side, timeS)
    if (amount <= 0) return 0
    const peakWith = (limit: number) => peakOf(withStiffness(settledInfluences(movement, timeS), (of) => (of === side ? limit : asked(of, timeS))), side)
    const wanted = peakWith(0) - amount
    let limit = amount
    for (let round = 0; round < 2; round++) limit += peakWith(limit) - wanted
    return limit - amount
  }
  const corrections = Object.fromEntries(SIDES.map((side) => [side, { first: correction(side, 0), last: correction(side, movement.durationS) }])) as Record<
    Side,
    { first: number; last: number }
  >
  return (side, timeS) => {
    const amount = asked(side, timeS)
    const { first, last } = corrections[side]
    return amount <= 0 ? 0 : amount + first + (last - first) * Math.max(0, Math.min(1, timeS / movement.durationS))
  }
}

/** Of the first stride after the beginning, in degrees. */
export function peakOfSwing(contacts: readonly Contact[], body: GaitBody, side: Side): number {
  const own = contacts.filter((contact) => contact.side === side)
  const index = own.findIndex(({ offS }) => offS >= 0)
  const [{ offS }, { strikeS }] = [own[index]!, own[index + 1]!]
  const samples = Array.from({ length: 30 }, (_, sample) => body.stateAt(offS + (sample / 40) * (strikeS - offS)).legs[side].knee[0])
  return degreesOf(Math.max(...samples))
}
