/** Whether somebody runs, told from how the body goes up and down. */
import { meanOf } from '../../math/mean.ts'
import { medianBetween } from '../../math/median.ts'
import { SIDES, type Side } from '../../body/joints.ts'
import { lastStarted } from '../../time/frame-times.ts'
import { type GaitEvent, inOrder } from '../gait-event.ts'
import type { GaitPoints } from '../gait-points.ts'

/** To both sides of the middle of a foot's contact, as a share of the contact. */
const MIDDLE = 0.2

/**
 * A walking body vaults over the standing leg, highest in the middle of its contact; a running body is lowest there (Cavagna et al. 1977, Am J Physiol
 * 233:R243). Contacts need not be told well for that: where a method is early with strikes and late with offs the middle stays. Null where no contact or no
 * pelvis tells.
 */
export function isRunning(points: GaitPoints, events: readonly GaitEvent[]): boolean | null {
  const rises = risesIn(points, events)
  return rises.length === 0 ? null : isLow(rises)
}

/** Each foot by itself, then both alike: who hikes a hip is low over one foot and the higher over the other, step by step. */
const isLow = (rises: readonly Rise[]): boolean => meanOf(SIDES.map((side) => rises.filter((one) => one.side === side)).filter((own) => own.length > 0).map((own) => medianBetween(own.map(({ riseM }) => riseM)))) < 0

/** A contact is told by itself and so many before and after it: somebody who changes from a walk to a run stays with it for a few steps. */
const NEIGHBOURS = 2
/** Of both feet; fewer contacts one after the other are a stumble. */
const FEWEST_CONTACTS = 4

/** Where somebody walks and runs by turns, whether they run at a moment; null where they do one of both throughout. It says by which offsets steps are put right, no more: which strides are a run's is told by the flights of steps thus put right (`isRun`), and where the two disagree those win. */
export function runsAt(points: GaitPoints, events: readonly GaitEvent[]): ((timeS: number) => boolean) | null {
  const rises = risesIn(points, events).toSorted((a, b) => a.atS - b.atS)
  const runs = withoutStumbles(rises.map((_, at) => isLow(rises.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1))))
  if (!runs.includes(true) || !runs.includes(false)) return null
  const middles = Float64Array.from(rises.slice(1), ({ atS }, at) => (atS + rises[at]!.atS) / 2)
  return (timeS) => runs[lastStarted(middles, timeS) + 1]!
}

/** Contacts that are too few one after the other are of the gait before them, those at the beginning of the one after. */
function withoutStumbles(runs: readonly boolean[]): boolean[] {
  const starts = [...runs.keys()].filter((at) => at === 0 || runs[at] !== runs[at - 1])
  const lasting = starts.filter((from, place) => (starts[place + 1] ?? runs.length) - from >= FEWEST_CONTACTS)
  return lasting.flatMap((from, place) => Array<boolean>((lasting[place + 1] ?? runs.length) - (place === 0 ? 0 : from)).fill(runs[from]!))
}

interface Rise {
  side: Side
  atS: number
  riseM: number
}

/** By how much the body is higher in the middle of each contact than in the stride on the whole. */
function risesIn({ timesS, pelvis }: GaitPoints, events: readonly GaitEvent[]): Rise[] {
  return SIDES.flatMap((side) => {
    const own = inOrder(events.filter((event) => event.side === side))
    return own.slice(2).flatMap((next, at) => {
      const [strike, off] = [own[at]!, own[at + 1]!]
      if (strike.kind !== 'foot-strike' || off.kind !== 'foot-off' || next.kind !== 'foot-strike') return []
      const [middleS, reachS] = [(strike.timeS + off.timeS) / 2, MIDDLE * (off.timeS - strike.timeS)]
      const rise = meanHeight(timesS, pelvis, middleS - reachS, middleS + reachS) - meanHeight(timesS, pelvis, strike.timeS, next.timeS)
      return Number.isNaN(rise) ? [] : [{ side, atS: middleS, riseM: rise }]
    })
  })
}

function meanHeight(timesS: Float64Array, way: Float64Array, fromS: number, toS: number): number {
  const [first, last] = [lastStarted(timesS, fromS) + 1, lastStarted(timesS, toS)]
  let sum = 0
  for (let frame = first; frame <= last; frame++) sum += way[3 * frame + 2]!
  return sum / (last - first + 1)
}
