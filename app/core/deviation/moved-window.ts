import { CYCLE_POINTS } from '../gait/cycles/cycle-curve.ts'
import { type PhaseBorders, PHASES } from '../gait/cycles/phases.ts'

/** By how much each phase's mean changes where its events come later, degrees a second: what a window that moves takes in at one end less what it leaves out at the other. */
export function degreesPerSecond(curve: Float64Array, borders: PhaseBorders, strideS: number): Float64Array {
  return Float64Array.from(PHASES, (_, phase) => {
    const [from, to] = [borders[phase]!, borders[phase + 1]!]
    return (valueAt(curve, to) - valueAt(curve, from)) / (((to - from) / 100) * strideS)
  })
}

function valueAt(curve: Float64Array, percent: number): number {
  const place = (percent / 100) * (CYCLE_POINTS - 1)
  const before = Math.min(CYCLE_POINTS - 2, Math.floor(place))
  return curve[before]! + (place - before) * (curve[before + 1]! - curve[before]!)
}
