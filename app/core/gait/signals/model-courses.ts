/** Joint moments and powers that a maker's model has written into a file, in the units that it gave them: this program computes none. */
import type { Side } from '../../body/joints.ts'
import type { C3d } from '../../formats/c3d/c3d.ts'

const AXES = ['x', 'y', 'z'] as const

export interface ModelCourse {
  /** As the file calls it, with its axis. */
  name: string
  kind: 'moment' | 'power'
  side: Side
  unit: string
  /** Of every frame; NaN where it is missing. */
  values: Float64Array
}

/** Of the side that the first letter of a label names; components that are nothing throughout, as two of a power's three are, are left out. */
export function modelCourses({ points, values, frames }: Pick<C3d, 'points' | 'values' | 'frames'>): ModelCourse[] {
  return points.flatMap(({ label, quantity, unit }, place) => {
    const name = label.slice(label.lastIndexOf(':') + 1)
    const side = sideOf(name)
    if ((quantity !== 'moment' && quantity !== 'power') || side === undefined) return []
    return AXES.flatMap((axis, component): ModelCourse[] => {
      const course = Float64Array.from({ length: frames }, (_, frame) => values[3 * (frame * points.length + place) + component]!)
      return course.every((value) => value === 0 || Number.isNaN(value)) ? [] : [{ name: `${name}.${axis}`, kind: quantity, side, unit, values: course }]
    })
  })
}

const sideOf = (name: string): Side | undefined => ({ L: 'left', R: 'right' } as const)[name[0] as 'L' | 'R']
