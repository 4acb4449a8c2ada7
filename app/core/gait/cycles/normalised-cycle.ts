/** Files of means hold one cycle of each side, brought to one length: their frames are per cents, and their seconds mean nothing. */
import { SIDES } from '../../body/joints.ts'
import type { Oddity } from '../../formats/inspection.ts'
import type { GaitEvent } from '../gait-event.ts'
import { type Parameter, PARAMETERS } from './parameters.ts'

/** From its first frame, which is 0 %, to its last, which is 100; in what the file has in the place of seconds. */
export interface OneCycle {
  fromS: number
  toS: number
}

/** Neither feet nor frames of a recording begin and end a stride together: both feet strike at the first frame and at the last, and never else. Null of a recording. `found`: as the file has them, whatever a person makes of them. */
export function normalisedCycle(found: readonly GaitEvent[], timesS: Float64Array): OneCycle | null {
  const [fromS, toS] = [timesS[0]!, timesS.at(-1)!]
  const half = (toS - fromS) / (timesS.length - 1) / 2
  const isOne = SIDES.every((side) => {
    const strikes = found.filter((event) => event.side === side && event.kind === 'foot-strike').map(({ timeS }) => timeS)
    return strikes.length === 2 && Math.abs(Math.min(...strikes) - fromS) <= half && Math.abs(Math.max(...strikes) - toS) <= half
  })
  return isOne ? { fromS, toS } : null
}

export const percentOfCycle = ({ fromS, toS }: OneCycle, timeS: number): number => (100 * (timeS - fromS)) / (toS - fromS)

/** Per cent of the stride, and degrees. */
export const WITHOUT_TIME: ReadonlySet<Parameter> = new Set(PARAMETERS.filter((name) => name.endsWith('Percent') || name.endsWith('Deg')))

export const normalisedFinding = (): Oddity => ({
  level: 'note',
  code: 'normalised-cycle',
  message: 'Both feet strike at the first frame and at the last, and never else: this is one cycle of each side, brought to the same length, and no recording over time. Its seconds are none, so where its steps lie is told in per cents of the cycle, and times, cadence, lengths and speeds are not told: only angles over the stride, and per cents of it.',
})
