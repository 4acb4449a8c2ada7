import { degreesOf } from '../../../app/core/math/degrees.ts'
import { SIDES } from '../../../app/core/body/joints.ts'
import type { Movement, Side } from '../model.ts'
import type { Contact } from './contacts.ts'
import type { BodyState } from '../person/body-state.ts'
import { deviationAt, settledInfluences, type Influences } from './influences.ts'

/** Degrees by which a knee's limit lies below its usual peak. */
type Stiffness = (side: Side, timeS: number) => number

export function withStiffness(influences: Influences, stiffness: Stiffness): Influences {
  return { ...influences, deviation: (kind, side, timeS) => (kind === 'stiff-knee' ? stiffness(side, timeS) : influences.deviation(kind, side, timeS)) }
}

const ROUNDS = 3
const LEAST_SLOPE = 0.3

/**
 * A knee's limit is not yet its peak: what the leg brings from the floor carries it beyond. So the limit is sought, once
 * for the trial's beginning and once for its end, at which the peak comes down by the amount that was asked for: by the
 * secant method.
 */
export function realStiffness(movement: Movement, peakOf: (influences: Influences, side: Side) => number): Stiffness {
  const asked = (side: Side, timeS: number) => deviationAt(movement, 'stiff-knee', side, timeS)
  const correction = (side: Side, timeS: number) => {
    const amount = asked(side, timeS)
    if (amount <= 0) return 0
    const peakWith = (limit: number) => peakOf(withStiffness(settledInfluences(movement, timeS), (of) => (of === side ? limit : asked(of, timeS))), side)
    const usual = peakWith(0)
    let [before, limit, loweredBefore] = [0, amount, 0]
    for (let round = 0; round < ROUNDS && limit !== before; round++) {
      const lowered = usual - peakWith(limit)
      const slope = Math.max(LEAST_SLOPE, (lowered - loweredBefore) / (limit - before))
      ;[before, limit, loweredBefore] = [limit, limit + (amount - lowered) / slope, lowered]
    }
    return limit - amount
  }
  const steady = movement.deviations.every(({ amount, amountAtEnd = amount }) => amountAtEnd === amount)
  const corrections = Object.fromEntries(
    SIDES.map((side) => {
      const first = correction(side, 0)
      return [side, { first, last: steady ? first : correction(side, movement.durationS) }]
    }),
  ) as Record<Side, { first: number; last: number }>
  return (side, timeS) => {
    const amount = asked(side, timeS)
    const { first, last } = corrections[side]
    return amount <= 0 ? 0 : amount + first + (last - first) * Math.max(0, Math.min(1, timeS / movement.durationS))
  }
}

/** Of the first stride after the beginning, in degrees. */
export function peakOfSwing(contacts: readonly Contact[], stateAt: (timeS: number) => BodyState, side: Side): number {
  const own = contacts.filter((contact) => contact.side === side)
  const index = own.findIndex(({ offS }) => offS >= 0)
  const [{ offS }, { strikeS }] = [own[index]!, own[index + 1]!]
  const samples = Array.from({ length: 30 }, (_, sample) => stateAt(offS + (sample / 40) * (strikeS - offS)).legs[side].knee[0])
  return degreesOf(Math.max(...samples))
}
