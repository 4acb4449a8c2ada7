import { valueAtPercent } from '../gait/cycles/cycle-curve.ts'
import { type PhaseBorders, PHASES } from '../gait/cycles/phases.ts'

/** By how much each phase's mean changes where its events come later, degrees a second: what a window that moves takes in at one end less what it leaves out at the other. */
export function degreesPerSecond(curve: Float64Array, borders: PhaseBorders, strideS: number): Float64Array {
  return Float64Array.from(PHASES, (_, phase) => {
    const [from, to] = [borders[phase]!, borders[phase + 1]!]
    return (valueAtPercent(curve, to) - valueAtPercent(curve, from)) / (((to - from) / 100) * strideS)
  })
}
