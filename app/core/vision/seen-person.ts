import type { Mat3 } from '../math/mat3.ts'
import { median } from '../math/median.ts'
import { epipolarDistance } from './epipolar.ts'

/** Whom a picture shows: x, y and likelihood of each keypoint after one another. */
export type Person = readonly number[]

export interface SeenWell {
  leastLikelihood: number
  /** Fewer keypoints that both see say nothing. */
  leastShared: number
}

/** The larger side of the box around the keypoints that are seen, in pixels. */
export function sizeOf(person: Person, leastLikelihood: number): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let at = 0; at < person.length; at += 3) {
    if (person[at + 2]! < leastLikelihood) continue
    left = Math.min(left, person[at]!)
    right = Math.max(right, person[at]!)
    top = Math.min(top, person[at + 1]!)
    bottom = Math.max(bottom, person[at + 1]!)
  }
  return Math.max(0, right - left, bottom - top)
}

/** By how many pixels what two cameras see lies off each other's lines, in the median over the keypoints that both see; Infinity where too few say it. */
export function medianOffLines(lines: Mat3, one: Person, other: Person, { leastLikelihood, leastShared }: SeenWell): number {
  const distances: number[] = []
  for (let at = 0; at < one.length; at += 3) {
    if (one[at + 2]! < leastLikelihood || other[at + 2]! < leastLikelihood) continue
    distances.push(epipolarDistance(lines, one[at]!, one[at + 1]!, other[at]!, other[at + 1]!))
  }
  return medianOfEnough(distances, leastShared)
}

/** Infinity where too few say it. */
export function medianOfEnough(values: readonly number[], least: number): number {
  return values.length < least ? Infinity : median(values)
}
