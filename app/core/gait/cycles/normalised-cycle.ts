/** Files of means hold one cycle of each side, brought to one length: their frames are per cents, and their seconds mean nothing. */
import { SIDES } from '../../body/joints.ts'
import { noted } from '../../notes/notes.ts'
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

export const normalisedFinding = () => noted('note', 'normalised-cycle', {})
