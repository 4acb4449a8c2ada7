/** Files of means hold one cycle of each side, brought to one length: their frames are per cents, and their seconds mean nothing. */
import { SIDES } from '../../body/joints.ts'
import type { Oddity } from '../../formats/inspection.ts'
import type { GaitEvent } from '../gait-event.ts'
import { type Parameter, PARAMETERS } from './parameters.ts'

/** Neither feet nor frames of a recording begin and end a stride together: both feet strike at the first frame and at the last, and never else. */
export function isNormalisedCycle(events: readonly GaitEvent[], timesS: Float64Array): boolean {
  const [first, last] = [timesS[0]!, timesS.at(-1)!]
  const half = (last - first) / (timesS.length - 1) / 2
  return SIDES.every((side) => {
    const strikes = events.filter((event) => event.side === side && event.kind === 'foot-strike').map(({ timeS }) => timeS)
    return strikes.length === 2 && Math.abs(Math.min(...strikes) - first) <= half && Math.abs(Math.max(...strikes) - last) <= half
  })
}

/** Per cent of the stride, and degrees. */
export const WITHOUT_TIME: ReadonlySet<Parameter> = new Set(PARAMETERS.filter((name) => name.endsWith('Percent') || name.endsWith('Deg')))

export const normalisedFinding = (): Oddity => ({
  level: 'note',
  code: 'normalised-cycle',
  message: 'Both feet strike at the first frame and at the last, and never else: this is one cycle of each side, brought to the same length, and no recording over time. Its seconds are none, so times, cadence, lengths and speeds are not told: only angles over the stride, and per cents of it.',
})
