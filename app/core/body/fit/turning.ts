/** A pose as rows of numbers, which a fit moves in place: the root's three, and nine of each segment's turn. */
import type { Mat3 } from '../../math/mat3.ts'
import { FIT_SEGMENTS } from './body-tree.ts'
import { firstOf } from './normal-equations.ts'

export const turnIn = (turns: Float64Array, at: number): Mat3 => [turns[at]!, turns[at + 1]!, turns[at + 2]!, turns[at + 3]!, turns[at + 4]!, turns[at + 5]!, turns[at + 6]!, turns[at + 7]!, turns[at + 8]!]

export function move(root: Float64Array, turns: Float64Array, step: Float64Array): void {
  for (let axis = 0; axis < 3; axis++) root[axis]! += step[axis]!
  for (let segment = 0; segment < FIT_SEGMENTS.length; segment++) {
    const first = firstOf(segment)
    turnBy(turns, 9 * segment, step[first]!, step[first + 1]!, step[first + 2]!)
  }
}

/** As `fromRotationVector` turns, in place. */
function turnBy(turns: Float64Array, from: number, byX: number, byY: number, byZ: number): void {
  const angle = Math.sqrt(byX * byX + byY * byY + byZ * byZ)
  if (angle === 0) return
  const x = byX / angle
  const y = byY / angle
  const z = byZ / angle
  const c = Math.cos(angle)
  const s = Math.sin(angle)
  const d = 1 - c
  for (let at = from; at < from + 3; at++) {
    const first = turns[at]!
    const second = turns[at + 3]!
    const third = turns[at + 6]!
    turns[at] = (c + x * x * d) * first + (x * y * d - z * s) * second + (x * z * d + y * s) * third
    turns[at + 3] = (x * y * d + z * s) * first + (c + y * y * d) * second + (y * z * d - x * s) * third
    turns[at + 6] = (x * z * d - y * s) * first + (y * z * d + x * s) * second + (c + z * z * d) * third
  }
}

/** Turns on by as much as `now` is turned beyond `before`, if that is less than 90°. */
export function turnOn(turns: Float64Array, from: number, now: Mat3, before: Mat3): void {
  // Of now · beforeᵀ what is skew: the axis, as long as twice the turn's sine.
  const between = (row: number, other: number) => now[3 * row]! * before[3 * other]! + now[3 * row + 1]! * before[3 * other + 1]! + now[3 * row + 2]! * before[3 * other + 2]!
  turnBy(turns, from, (between(2, 1) - between(1, 2)) / 2, (between(0, 2) - between(2, 0)) / 2, (between(1, 0) - between(0, 1)) / 2)
}
