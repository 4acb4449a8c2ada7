import { type BodyTree, FIT_SEGMENTS } from './body-tree.ts'
import { waysOf } from './body-ways.ts'
import { firstOf, type NormalEquations, UNKNOWNS } from './normal-equations.ts'
import type { SeenPose } from './seen-pose.ts'

/**
 * What keypoints pull a body by. One lies at the sum of the ways that lead to it; turning a segment by a small vector d moves its way w by d × w, and with it all that hangs on
 * it. What a segment's turn does to all of those is the same, so that they are summed up way by way, from the limbs' ends to the root.
 */
export function keypointPulls(tree: BodyTree, { matrix, right }: NormalEquations) {
  const { count, segment, from, at, ofKeypoint } = waysOf(tree)
  /** Of each way: itself, where it ends, the weights of all keypoints at or behind its end, and what they pull by. */
  const [way, end, weights, pull] = [new Float64Array(3 * count), new Float64Array(3 * count), new Float64Array(6 * count), new Float64Array(3 * count)]
  const leadsToSeen = new Uint8Array(count)
  /** Of each segment whether a keypoint that is there lies on it, or behind it. */
  const isTold = new Uint8Array(FIT_SEGMENTS.length)
  // One behind a bone of which nobody knows how long it is tells nothing.
  const isKnown = (one: number): boolean => one < 0 || (!Number.isNaN(at[3 * one]! + at[3 * one + 1]! + at[3 * one + 2]!) && isKnown(from[one]!))
  const known = Uint8Array.from(ofKeypoint, (one) => (isKnown(one) ? 1 : 0))
  const isThere = (keypoint: number) => known[keypoint] === 1 && !Number.isNaN(seen.places[3 * keypoint]!)
  let seen: SeenPose = { places: new Float64Array(0), precisions: new Float64Array(0) }

  /** Gives back how many there are. */
  function look(now: SeenPose): number {
    seen = now
    leadsToSeen.fill(0)
    isTold.fill(0)
    let keypoints = 0
    for (let keypoint = 0; keypoint < ofKeypoint.length; keypoint++) {
      if (!isThere(keypoint)) continue
      keypoints++
      for (let one = ofKeypoint[keypoint]!; one >= 0; one = from[one]!) leadsToSeen[one] = isTold[segment[one]!] = 1
    }
    return keypoints
  }

  /**
   * Gives back the squares of how far they are off, each measured in its own spread. `flat`, 0 … 1: how much is taken off the weights of that Huber's loss is straight along the way to a
   * keypoint believed no further. All of it: Newton's steps; none: least squares weighed anew.
   */
  function put(root: Float64Array, turns: Float64Array, believedTo: number, flat: number): number {
    follow(root, turns)
    weights.fill(0)
    pull.fill(0)
    let squares = 0
    for (let keypoint = 0; keypoint < ofKeypoint.length; keypoint++) squares += pullTo(keypoint, believedTo, flat)
    for (let one = count - 1; one >= 0; one--) if (leadsToSeen[one]) sumUp(one)
    return squares
  }

  /** What Huber's loss of them comes to, twice over: squares of those that are near. */
  function loss(root: Float64Array, turns: Float64Array, believedTo: number): number {
    follow(root, turns)
    const { places, precisions } = seen
    let sum = 0
    for (let keypoint = 0; keypoint < ofKeypoint.length; keypoint++) {
      if (!isThere(keypoint)) continue
      const [one, place, p] = [ofKeypoint[keypoint]!, 3 * keypoint, 6 * keypoint]
      const x = end[3 * one]! - places[place]!
      const y = end[3 * one + 1]! - places[place + 1]!
      const z = end[3 * one + 2]! - places[place + 2]!
      const own = precisions[p]! * x * x + precisions[p + 3]! * y * y + precisions[p + 5]! * z * z + 2 * (precisions[p + 1]! * x * y + precisions[p + 2]! * x * z + precisions[p + 4]! * y * z)
      const off = Math.sqrt(own)
      sum += off <= believedTo ? own : believedTo * (2 * off - believedTo)
    }
    return sum
  }

  function follow(root: Float64Array, turns: Float64Array): void {
    for (let one = 0; one < count; one++) {
      const [turn, before] = [9 * segment[one]!, 3 * from[one]!]
      const x = at[3 * one]!
      const y = at[3 * one + 1]!
      const z = at[3 * one + 2]!
      for (let axis = 0; axis < 3; axis++) {
        const row = turn + 3 * axis
        const along = turns[row]! * x + turns[row + 1]! * y + turns[row + 2]! * z
        way[3 * one + axis] = along
        end[3 * one + axis] = along + (before < 0 ? root[axis]! : end[before + axis]!)
      }
    }
  }

  function pullTo(keypoint: number, believedTo: number, flat: number): number {
    if (!isThere(keypoint)) return 0
    const { places, precisions } = seen
    const [one, place, p] = [ofKeypoint[keypoint]!, 3 * keypoint, 6 * keypoint]
    const x = end[3 * one]! - places[place]!
    const y = end[3 * one + 1]! - places[place + 1]!
    const z = end[3 * one + 2]! - places[place + 2]!
    const pullX = precisions[p]! * x + precisions[p + 1]! * y + precisions[p + 2]! * z
    const pullY = precisions[p + 1]! * x + precisions[p + 3]! * y + precisions[p + 4]! * z
    const pullZ = precisions[p + 2]! * x + precisions[p + 4]! * y + precisions[p + 5]! * z
    const own = pullX * x + pullY * y + pullZ * z
    const off = Math.sqrt(own)
    const trust = Math.min(1, believedTo / off)
    // The loss of one that is believed no further bends across the way to it, but not along it.
    const less = trust < 1 ? (flat * trust) / own : 0
    const w = 6 * one
    weights[w]! += trust * precisions[p]! - less * pullX * pullX
    weights[w + 1]! += trust * precisions[p + 1]! - less * pullX * pullY
    weights[w + 2]! += trust * precisions[p + 2]! - less * pullX * pullZ
    weights[w + 3]! += trust * precisions[p + 3]! - less * pullY * pullY
    weights[w + 4]! += trust * precisions[p + 4]! - less * pullY * pullZ
    weights[w + 5]! += trust * precisions[p + 5]! - less * pullZ * pullZ
    pull[3 * one]! += trust * pullX
    pull[3 * one + 1]! += trust * pullY
    pull[3 * one + 2]! += trust * pullZ
    return trust * own
  }

  function sumUp(one: number): void {
    const [w, g, before] = [6 * one, 3 * one, from[one]!]
    if (before < 0) pullRoot(w, g)
    else {
      for (let term = 0; term < 6; term++) weights[6 * before + term]! += weights[w + term]!
      for (let axis = 0; axis < 3; axis++) pull[3 * before + axis]! += pull[g + axis]!
    }
    const x = way[g]!
    const y = way[g + 1]!
    const z = way[g + 2]!
    const xx = weights[w]!
    const xy = weights[w + 1]!
    const xz = weights[w + 2]!
    const yy = weights[w + 3]!
    const yz = weights[w + 4]!
    const zz = weights[w + 5]!
    const first = firstOf(segment[one]!)
    right[first]! -= y * pull[g + 2]! - z * pull[g + 1]!
    right[first + 1]! -= z * pull[g]! - x * pull[g + 2]!
    right[first + 2]! -= x * pull[g + 1]! - y * pull[g]!
    // Each row: the way, as the matrix of its cross product, times the weights.
    putRow(one, first * UNKNOWNS, y * xz - z * xy, y * yz - z * yy, y * zz - z * yz)
    putRow(one, (first + 1) * UNKNOWNS, z * xx - x * xz, z * xy - x * yz, z * xz - x * zz)
    putRow(one, (first + 2) * UNKNOWNS, x * xy - y * xx, x * yy - y * xy, x * yz - y * xz)
  }

  /** What a turn shares with the root, and with the turns of all segments on the way to it. */
  function putRow(one: number, row: number, x: number, y: number, z: number): void {
    matrix[row]! += x
    matrix[row + 1]! += y
    matrix[row + 2]! += z
    for (let other = one; other >= 0; other = from[other]!) {
      const into = row + firstOf(segment[other]!)
      const wayX = way[3 * other]!
      const wayY = way[3 * other + 1]!
      const wayZ = way[3 * other + 2]!
      matrix[into]! += wayY * z - wayZ * y
      matrix[into + 1]! += wayZ * x - wayX * z
      matrix[into + 2]! += wayX * y - wayY * x
    }
  }

  function pullRoot(w: number, g: number): void {
    matrix[0]! += weights[w]!
    matrix[UNKNOWNS]! += weights[w + 1]!
    matrix[UNKNOWNS + 1]! += weights[w + 3]!
    matrix[2 * UNKNOWNS]! += weights[w + 2]!
    matrix[2 * UNKNOWNS + 1]! += weights[w + 4]!
    matrix[2 * UNKNOWNS + 2]! += weights[w + 5]!
    for (let axis = 0; axis < 3; axis++) right[axis]! -= pull[g + axis]!
  }

  return { look, put, loss, isTold }
}
