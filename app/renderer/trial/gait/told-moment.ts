/** Moments as one tells them: seconds of the session, or, of a file of means that was brought to one length and has none, per cents of its cycle. */
import { type OneCycle, percentOfCycle } from '../../../core/gait/cycles/normalised-cycle.ts'
import { seconds } from '../../format/session-time.ts'
import { number } from '../../format/measured.ts'
import { labelAt } from '../timeline/scale.ts'
import { shownGait } from './shown-gait.ts'

/** Null of a recording. */
export const shownCycle = (): OneCycle | null => shownGait.get()?.trialGait.gait.oneCycle ?? null

export const percentIn = (cycle: OneCycle, timeUs: number, decimals: number): string => `${number(percentOfCycle(cycle, timeUs / 1e6), decimals)} %`

export function toldMoment(timeUs: number, cycle = shownCycle()): string {
  return cycle ? percentIn(cycle, timeUs, 1) : seconds(timeUs)
}

/** As a label of an axis whose labels lie so far apart. */
export function toldLabel(timeUs: number, stepUs: number, cycle = shownCycle()): string {
  return cycle ? percentIn(cycle, timeUs, (100 * stepUs) / 1e6 / (cycle.toS - cycle.fromS) < 1 ? 1 : 0) : labelAt(timeUs, stepUs)
}
