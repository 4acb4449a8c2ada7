import { transform } from '../../math/mat3.ts'
import { add, cross, scale, subtract, type Vec3 } from '../../math/vec3.ts'
import type { Camera } from '../camera.ts'
import { cameraPosition } from '../look-at.ts'
import { CENTRE, columnOf, type Layout, TURN } from './layout.ts'

const AXES: readonly Vec3[] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]

/**
 * The seven ways to move all cameras with the whole room that no picture tells apart (three shifts, three turns, one
 * scaling), as directions of unit length at right angles to each other.
 */
export function freeMovements(cameras: readonly Camera[], layout: Layout): Float64Array[] {
  const centres = cameras.map(cameraPosition)
  const middle = scale(centres.reduce(add), 1 / centres.length)
  const none: Vec3 = [0, 0, 0]
  const made = (turned: Vec3, movedBy: (fromMiddle: Vec3) => Vec3) => {
    const direction = new Float64Array(layout.size)
    for (const [index, camera] of cameras.entries()) {
      const turn = scale(transform(camera.rotation, turned), -1)
      const by = movedBy(subtract(centres[index]!, middle))
      for (let axis = 0; axis < 3; axis++) {
        direction[columnOf(layout, index, 0, TURN + axis)] = turn[axis]!
        direction[columnOf(layout, index, 0, CENTRE + axis)] = by[axis]!
      }
    }
    return direction
  }
  return orthonormal([...AXES.map((axis) => made(none, () => axis)), ...AXES.map((axis) => made(axis, (from) => cross(axis, from))), made(none, (from) => from)])
}

/** Gram–Schmidt. */
function orthonormal(directions: Float64Array[]): Float64Array[] {
  const done: Float64Array[] = []
  for (const direction of directions) {
    const left = direction.slice()
    for (const one of done) {
      const share = left.reduce((sum, value, at) => sum + value * one[at]!, 0)
      for (let at = 0; at < left.length; at++) left[at]! -= share * one[at]!
    }
    const size = Math.hypot(...left)
    done.push(left.map((value) => value / size))
  }
  return done
}

/** Holds the cameras, taken together, where they are (Triggs et al. 2000, Bundle Adjustment, 9.4: inner constraints). Lower half. */
export function holdTogether(matrix: Float64Array, { size, camerasFrom }: Layout, movements: readonly Float64Array[]): void {
  let strength = 0
  for (let at = camerasFrom; at < size; at++) strength = Math.max(strength, matrix[at * size + at]!)
  for (const movement of movements)
    for (let row = camerasFrom; row < size; row++)
      for (let column = camerasFrom; column <= row; column++) matrix[row * size + column]! += strength * movement[row]! * movement[column]!
}
