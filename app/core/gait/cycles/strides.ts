import type { Side } from '../../body/joints.ts'
import { lastStarted } from '../../time/frame-times.ts'
import type { EventKind, GaitEvent } from '../gait-event.ts'
import { LONGEST_STRIDE_S } from '../step-times.ts'

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

/** Both feet are in the air by turns: this one leaves before the other strikes. Where the body's way up and down says otherwise (`runsAt`), this counts: that only chose how these events were put right. */
export const isRun = ({ offS, oppositeStrikeS, oppositeOffS }: Stride): boolean => offS < oppositeStrikeS && oppositeStrikeS < oppositeOffS

/** Whether all that happens in a stride is known. */
export const isWhole = ({ offS, oppositeOffS, oppositeStrikeS }: Stride): boolean => !Number.isNaN(offS + oppositeOffS + oppositeStrikeS)

/** Of one side, in the order of time. */
export function stridesOf(events: readonly GaitEvent[], side: Side): Stride[] {
  const opposite: Side = side === 'left' ? 'right' : 'left'
  const strikes = timesOf(events, side, 'foot-strike')
  const [off, oppositeOff, oppositeStrike] = [onlyWithin(timesOf(events, side, 'foot-off')), onlyWithin(timesOf(events, opposite, 'foot-off')), onlyWithin(timesOf(events, opposite, 'foot-strike'))]
  const strides: Stride[] = []
  for (let at = 1; at < strikes.length; at++) {
    const [fromS, toS] = [strikes[at - 1]!, strikes[at]!]
    if (toS - fromS <= LONGEST_STRIDE_S) strides.push({ side, fromS, toS, offS: off(fromS, toS), oppositeOffS: oppositeOff(fromS, toS), oppositeStrikeS: oppositeStrike(fromS, toS) })
  }
  return strides
}

/** The one time between two moments; NaN where there is none, or several are. */
function onlyWithin(times: Float64Array): (fromS: number, toS: number) => number {
  return (fromS, toS) => {
    const first = lastStarted(times, fromS) + 1
    return times[first]! < toS && !(times[first + 1]! < toS) ? times[first]! : Number.NaN
  }
}

function timesOf(events: readonly GaitEvent[], side: Side, kind: EventKind): Float64Array {
  const own: number[] = []
  for (const event of events) if (event.side === side && event.kind === kind) own.push(event.timeS)
  return Float64Array.from(own).sort()
}
