/** What of a model's coordinates a file tells: one that never moves was locked, or was given nothing that would move it, and is no measurement. */
import type { Coordinate } from '../../formats/motion/coordinate-names.ts'
import type { JointCoordinates } from '../../formats/motion/joint-coordinates.ts'

/** Radians, or metres; of numbers that were written with eight decimals of a degree none differs by so little and was measured. */
const STILL = 1e-9

export interface Held {
  /** Undefined where the file does not have it, or never a number. */
  course(coordinate: Coordinate): Float64Array | undefined
  /** It moves. */
  isMeasured(coordinate: Coordinate): boolean
  locked: readonly Coordinate[]
}

export function held({ courses }: Pick<JointCoordinates, 'courses'>): Held {
  const known = new Map([...courses].flatMap(([coordinate, course]) => {
    let [least, most] = [Infinity, -Infinity]
    for (const value of course) if (!Number.isNaN(value)) [least, most] = [Math.min(least, value), Math.max(most, value)]
    return most < least ? [] : [[coordinate, { course, isLocked: most - least <= STILL }] as const]
  }))
  return {
    course: (coordinate) => known.get(coordinate)?.course,
    isMeasured: (coordinate) => known.get(coordinate)?.isLocked === false,
    locked: [...known].flatMap(([coordinate, { isLocked }]) => (isLocked ? [coordinate] : [])),
  }
}
