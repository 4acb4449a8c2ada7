/** Whether somebody runs, told from how the body goes up and down. */
import { medianBetween } from '../../math/median.ts'
import { SIDES } from '../../body/joints.ts'
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
export function isRunning({ timesS, pelvis }: GaitPoints, events: readonly GaitEvent[]): boolean | null {
  const rises = SIDES.flatMap((side) => {
    const own = inOrder(events.filter((event) => event.side === side))
    return own.slice(2).flatMap((next, at) => {
      const [strike, off] = [own[at]!, own[at + 1]!]
      if (strike.kind !== 'foot-strike' || off.kind !== 'foot-off' || next.kind !== 'foot-strike') return []
      const [middleS, reachS] = [(strike.timeS + off.timeS) / 2, MIDDLE * (off.timeS - strike.timeS)]
      const rise = meanHeight(timesS, pelvis, middleS - reachS, middleS + reachS) - meanHeight(timesS, pelvis, strike.timeS, next.timeS)
      return Number.isNaN(rise) ? [] : [rise]
    })
  })
  return rises.length === 0 ? null : medianBetween(rises) < 0
}

function meanHeight(timesS: Float64Array, way: Float64Array, fromS: number, toS: number): number {
  const [first, last] = [lastStarted(timesS, fromS) + 1, lastStarted(timesS, toS)]
  let sum = 0
  for (let frame = first; frame <= last; frame++) sum += way[3 * frame + 2]!
  return sum / (last - first + 1)
}
