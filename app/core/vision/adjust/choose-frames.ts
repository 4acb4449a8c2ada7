import type { Observations } from '../robust/observations.ts'
import { camerasThatSee, placeOf } from './sightings.ts'

export interface ChosenFrames {
  /** To adjust by. */
  used: number[]
  /** To judge by; of other stretches of time. */
  heldOut: number[]
}

const STRETCHES = 12
/** Every so manieth stretch is held out. */
const HELD_OUT_EVERY = 3
/** More say hardly more: neighbours repeat each other. */
const MOST_USED = 150
const MOST_HELD_OUT = 300
const LEAST_SHARED = 5

/** Frames in which at least two cameras see the same keypoints; those used are as far from each other as the person went. */
export function chooseFrames(seen: Observations, leastLikelihood: number): ChosenFrames {
  const fit = Array.from({ length: seen.frames }, (_, frame) => frame).filter((frame) => isShared(seen, frame, leastLikelihood))
  const isHeldOut = (place: number) => Math.floor((STRETCHES * place) / fit.length) % HELD_OUT_EVERY === HELD_OUT_EVERY - 1
  const used = thinned(fit.filter((_, place) => !isHeldOut(place)), 2 * MOST_USED)
  return { used: wideSpread(used, used.map((frame) => whereabouts(seen, frame, leastLikelihood)), MOST_USED), heldOut: thinned(fit.filter((_, place) => isHeldOut(place)), MOST_HELD_OUT) }
}

function isShared(seen: Observations, frame: number, least: number): boolean {
  let shared = 0
  for (let keypoint = 0; keypoint < seen.keypoints && shared < LEAST_SHARED; keypoint++) if (camerasThatSee(seen, frame, keypoint, least).length >= 2) shared++
  return shared >= LEAST_SHARED
}

function thinned(frames: readonly number[], most: number): number[] {
  return frames.length <= most ? [...frames] : Array.from({ length: most }, (_, place) => frames[Math.floor((place * frames.length) / most)]!)
}

/** Of each camera the mean of the keypoints that it sees; NaN where it sees none. */
function whereabouts(seen: Observations, frame: number, least: number): number[] {
  return Array.from({ length: seen.cameras }, (_, camera) => {
    let [x, y, count] = [0, 0, 0]
    for (let keypoint = 0; keypoint < seen.keypoints; keypoint++) {
      const at = placeOf(seen, frame, camera, keypoint)
      if (!(seen.likelihood[at]! >= least)) continue
      x += seen.pixels[2 * at]!
      y += seen.pixels[2 * at + 1]!
      count++
    }
    return [x / count, y / count]
  }).flat()
}

/** Farthest first (Gonzalez 1985, Theor Comput Sci 38:293), in the order of time. */
function wideSpread(frames: readonly number[], places: readonly (readonly number[])[], most: number): number[] {
  if (frames.length <= most) return [...frames]
  const distances = frames.map(() => Infinity)
  const chosen: number[] = []
  for (let next = 0; chosen.length < most; next = farthest(distances)) {
    chosen.push(next)
    for (const own of frames.keys()) distances[own] = own === next ? -1 : Math.min(distances[own]!, apart(places[own]!, places[next]!))
  }
  return chosen.sort((a, b) => a - b).map((own) => frames[own]!)
}

const farthest = (distances: readonly number[]) => distances.reduce((best, distance, own) => (distance > distances[best]! ? own : best), 0)

const apart = (one: readonly number[], other: readonly number[]) => Math.hypot(...one.map((value, axis) => value - other[axis]!).filter((value) => !Number.isNaN(value)))
