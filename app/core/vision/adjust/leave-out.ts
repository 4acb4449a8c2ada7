import { type Camera, toCamera } from '../camera.ts'
import { squaredMisses } from './misses.ts'
import type { Sightings } from './sightings.ts'
import type { State } from './state.ts'

/** Nobody is that near a camera. */
const NEAREST_M = 0.5
/** Standard deviations of one coordinate: what lies further off is no noise, and however little it pulls, it pulls for nothing. */
const MOST_SIGMAS = 5

/** Share of a picture's keypoints. */
const MOST_OUT = 0.25

interface Left {
  sightings: Sightings
  state: State
}

/** Without points that slid behind one of their cameras, or close before it: two that look at each other see hardly how far away a point is. */
export function withoutLost(sightings: Sightings, state: State): Left {
  const isBefore = (camera: Camera, at: number) => toCamera(camera, [state.points[at]!, state.points[at + 1]!, state.points[at + 2]!])[2] > NEAREST_M
  const isKept = new Uint8Array(sightings.cameras.length)
  const { starts, cameras, points } = sightings
  for (let point = 0; point < points; point++)
    if (cameras.subarray(starts[point], starts[point + 1]).every((camera) => isBefore(state.cameras[camera]!, 3 * point))) isKept.fill(1, starts[point], starts[point + 1])
  return only(sightings, state, isKept)
}

/**
 * Without what is no noise, without pictures in which much is none (there the model took left for right, and what happens to lie
 * near is as wrong), and without points of which then no three cameras are left to say who was right.
 */
export function withoutOutliers(sightings: Sightings, state: State, sigmaPx: number): Left {
  const { points, starts } = sightings
  const isKept = Uint8Array.from(squaredMisses(sightings, state), (squared) => (squared < (MOST_SIGMAS * sigmaPx) ** 2 ? 1 : 0))
  const wrong = wrongPictures(sightings, isKept)
  for (let point = 0; point < points; point++) {
    let left = 0
    for (let place = starts[point]!; place < starts[point + 1]!; place++) {
      if (wrong.has(pictureOf(sightings, point, place))) isKept[place] = 0
      left += isKept[place]!
    }
    if (left < 3 && left < starts[point + 1]! - starts[point]!) isKept.fill(0, starts[point], starts[point + 1])
  }
  return only(sightings, state, isKept)
}

const pictureOf = ({ frames, cameras, cameraCount }: Sightings, point: number, place: number) => frames[point]! * cameraCount + cameras[place]!

function wrongPictures(sightings: Sightings, isKept: Uint8Array): Set<number> {
  const counts = new Map<number, { all: number; out: number }>()
  for (let point = 0; point < sightings.points; point++)
    for (let place = sightings.starts[point]!; place < sightings.starts[point + 1]!; place++) {
      const picture = pictureOf(sightings, point, place)
      const { all, out } = counts.get(picture) ?? { all: 0, out: 0 }
      counts.set(picture, { all: all + 1, out: out + 1 - isKept[place]! })
    }
  return new Set([...counts].flatMap(([picture, { all, out }]) => (out > MOST_OUT * all ? [picture] : [])))
}

function only({ points, starts, cameras, pixels, frames, keypoints, ...rest }: Sightings, state: State, isKept: Uint8Array): Left {
  const places: number[] = []
  const kept: number[] = []
  const keptStarts: number[] = []
  for (let point = 0; point < points; point++) {
    const own = Array.from({ length: starts[point + 1]! - starts[point]! }, (_, place) => starts[point]! + place).filter((place) => isKept[place])
    if (own.length < 2) continue
    kept.push(point)
    keptStarts.push(places.length)
    places.push(...own)
  }
  const sightings: Sightings = {
    ...rest,
    points: kept.length,
    frames: Uint32Array.from(kept, (point) => frames[point]!),
    keypoints: Uint16Array.from(kept, (point) => keypoints[point]!),
    starts: Uint32Array.from([...keptStarts, places.length]),
    cameras: Uint8Array.from(places, (place) => cameras[place]!),
    pixels: Float64Array.from(places.flatMap((place) => [pixels[2 * place]!, pixels[2 * place + 1]!])),
  }
  return { sightings, state: { ...state, points: Float64Array.from(kept.flatMap((point) => [...state.points.subarray(3 * point, 3 * point + 3)])) } }
}
