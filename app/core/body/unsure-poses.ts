/** How the poses of a model look that does not know what it sees: a damaged one, or one that was made for other pictures. */
import { LEAST_SCORE, type People } from './people.ts'

/** A hip, a knee and an ankle: with fewer there is nothing to measure. */
const LEAST_KEYPOINTS = 3
/** Of fewer sightings nothing is concluded. */
const LEAST_SIGHTINGS = 20

/** Of each row its place where it has keypoints to work with, −1 where it has not. */
export function rowsWithKeypoints({ keypoints, frames }: Pick<People, 'keypoints' | 'frames'>): Int32Array {
  const perRow = keypoints.length / frames.length
  return Int32Array.from(frames, (_, row) => (scored(keypoints.subarray(row * perRow, (row + 1) * perRow)) >= LEAST_KEYPOINTS ? row : -1))
}

function scored(keypoints: Float32Array): number {
  let count = 0
  for (let at = 0; at < keypoints.length; at += 3) if (keypoints[at + 2]! >= LEAST_SCORE && Number.isFinite(keypoints[at]! + keypoints[at + 1]!)) count++
  return count
}

/** Whoever is seen for less than two frames on average has not been followed: between any two their keypoints jump. */
export function hardlyFollowed({ people, frames }: Pick<People, 'people' | 'frames'>): boolean {
  return frames.length >= LEAST_SIGHTINGS && 2 * new Set(people).size > frames.length
}
