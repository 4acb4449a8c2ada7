/** How the poses of a model look that does not know what it sees: a damaged one, or one that was made for other pictures. */
import { LEAST_SCORE, type People } from '../body/people/people.ts'

/** A hip, a knee and an ankle: with fewer there is nothing to measure. */
const LEAST_KEYPOINTS = 3
/** Of fewer sightings nothing is concluded. */
const LEAST_SIGHTINGS = 20

/** Of each row its place where it has keypoints to work with, −1 where it has not. */
export function rowsWithKeypoints(people: Omit<People, 'topology' | 'people'>): Int32Array {
  const perRow = people.keypoints.length / people.frames.length
  return Int32Array.from(people.frames, (_, row) => (usable(people.keypoints.subarray(row * perRow, (row + 1) * perRow), people) >= LEAST_KEYPOINTS ? row : -1))
}

function usable(keypoints: Float32Array, { widthPx, heightPx }: Pick<People, 'widthPx' | 'heightPx'>): number {
  let count = 0
  for (let at = 0; at < keypoints.length; at += 3) if (keypoints[at + 2]! >= LEAST_SCORE && isAbout(keypoints[at]!, widthPx) && isAbout(keypoints[at + 1]!, heightPx)) count++
  return count
}

/**
 * In the picture, or so near that somebody at its edge may reach there. Where a model knows nothing, whom it follows grows from frame to
 * frame until their places are no numbers any more, however sure it is of them.
 */
const isAbout = (place: number, length: number) => place > -length && place < 2 * length

/** Whoever is seen for less than two frames on average has not been followed: between any two their keypoints jump. */
export function hardlyFollowed({ people, frames }: Pick<People, 'people' | 'frames'>): boolean {
  return frames.length >= LEAST_SIGHTINGS && 2 * new Set(people).size > frames.length
}
