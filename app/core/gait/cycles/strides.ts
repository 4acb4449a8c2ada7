import type { Side } from '../../body/joints.ts'
import type { EventKind, GaitEvent } from '../gait-event.ts'

/** From a foot's strike to its next; what of the other foot lies between. Times in seconds. */
export interface Stride {
  side: Side
  fromS: number
  toS: number
  /** This foot leaves the floor. NaN where no event tells, or several do. */
  offS: number
  /** The other foot leaves the floor, which ends the first double support. NaN alike; while running there is none. */
  oppositeOffS: number
  /** The other foot strikes. NaN alike. */
  oppositeStrikeS: number
}

/** Whether all that happens in a walking stride is known. */
export const isWhole = ({ offS, oppositeOffS, oppositeStrikeS }: Stride): boolean => !Number.isNaN(offS + oppositeOffS + oppositeStrikeS)

/** A stride takes no longer: between strikes that are further apart somebody stood, or one was missed. */
const LONGEST_S = 3

/** Of one side, in the order of time. */
export function stridesOf(events: readonly GaitEvent[], side: Side): Stride[] {
  const strikes = timesOf(events, side, 'foot-strike')
  const opposite: Side = side === 'left' ? 'right' : 'left'
  return strikes.slice(1).flatMap((toS, at) => {
    const fromS = strikes[at]!
    if (toS - fromS > LONGEST_S) return []
    const only = (of: Side, kind: EventKind) => {
      const within = timesOf(events, of, kind).filter((timeS) => timeS > fromS && timeS < toS)
      return within.length === 1 ? within[0]! : Number.NaN
    }
    return [{ side, fromS, toS, offS: only(side, 'foot-off'), oppositeOffS: only(opposite, 'foot-off'), oppositeStrikeS: only(opposite, 'foot-strike') }]
  })
}

function timesOf(events: readonly GaitEvent[], side: Side, kind: EventKind): number[] {
  return events.filter((event) => event.side === side && event.kind === kind).map(({ timeS }) => timeS).sort((a, b) => a - b)
}
