/** Joint moments and powers that a maker's model has written into a file, in the units that it gave them: this program computes none. */
import type { Side } from '../../body/joints.ts'
import type { C3d } from '../../formats/c3d/c3d.ts'
import { cycleCurve } from '../cycles/cycle-curve.ts'
import { curveSpread } from '../cycles/over-strides.ts'
import type { Stride } from '../cycles/strides.ts'
import type { CycleSignal } from './cycle-signal.ts'

const AXES = ['x', 'y', 'z'] as const

/** Of the side that the first letter of a label names; components that are nothing throughout, as two of a power's three are, are left out. */
export function modelSignals({ points, values, frames }: Pick<C3d, 'points' | 'values' | 'frames'>, timesS: Float64Array, strides: readonly Stride[]): CycleSignal[] {
  const side = strides[0]?.side
  if (side === undefined) return []
  return points.flatMap(({ label, quantity, unit }, place) => {
    const name = label.slice(label.lastIndexOf(':') + 1)
    if ((quantity !== 'moment' && quantity !== 'power') || sideOf(name) !== side) return []
    return AXES.flatMap((axis, component): CycleSignal[] => {
      const course = Float64Array.from({ length: frames }, (_, frame) => values[3 * (frame * points.length + place) + component]!)
      if (course.every((value) => value === 0 || Number.isNaN(value))) return []
      const spread = curveSpread(strides.map(({ fromS, toS }) => cycleCurve(timesS, course, fromS, toS)))
      return spread ? [{ name: `${name}.${axis}`, kind: quantity, side, unit, over: 'stride', spread }] : []
    })
  })
}

const sideOf = (name: string): Side | undefined => ({ L: 'left', R: 'right' } as const)[name[0] as 'L' | 'R']
