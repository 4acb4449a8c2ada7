/** A body's tree as rows of numbers, for loops over thousands of frames: nothing is made anew for one of them. */
import type { BodyTree, Place } from './body-tree.ts'

/** Each leads along a segment, from where it hangs to a keypoint or to where others hang on it. Those that others begin at come before them. */
export interface Ways {
  count: number
  segment: Int32Array
  /** The way at whose end it begins; −1: the middle of the hips. */
  from: Int32Array
  /** In the segment's axes, three each. */
  at: Float64Array
  /** By keypoint of the tree: the way at whose end it lies. */
  ofKeypoint: Int32Array
}

export function waysOf({ chains, keypoints }: BodyTree): Ways {
  const places: Place[] = []
  const from: number[] = []
  const places3 = () => Float64Array.from(places.flatMap(({ at }) => at))
  const along = (before: number, { segment, at }: Place): number => {
    const there = places.findIndex((place, way) => from[way] === before && place.segment === segment && place.at.every((value, axis) => Object.is(value, at[axis])))
    if (there >= 0) return there
    places.push({ segment, at })
    return from.push(before) - 1
  }
  const ofKeypoint = Int32Array.from(keypoints, ({ segment, at }) => [...chains[segment]!, { segment, at }].reduce(along, -1))
  return { count: places.length, segment: Int32Array.from(places, ({ segment }) => segment), from: Int32Array.from(from), at: places3(), ofKeypoint }
}
