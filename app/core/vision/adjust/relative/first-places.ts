/** Where cameras stand to each other, from what they see of a person alone: good enough to be adjusted. */
import { IDENTITY } from '../../../math/mat3.ts'
import { median } from '../../../math/median.ts'
import { scale, type Vec3 } from '../../../math/vec3.ts'
import { ProblemError } from '../../../problem.ts'
import type { Camera, Lens, Pixel } from '../../camera.ts'
import type { Point } from '../../distortion.ts'
import type { Observations } from '../../robust/observations.ts'
import { undistort } from '../../undistort.ts'
import { adjust } from '../adjust.ts'
import { NO_FREEDOM } from '../layout.ts'
import { camerasThatSee, placeOf, sightingsIn } from '../sightings.ts'
import { startPoints } from '../start-points.ts'
import type { RayPair } from './five-points.ts'
import { ofCameras } from './of-cameras.ts'
import { placeAmong } from './place-camera.ts'
import { relativePose, type RelativePose } from './relative-pose.ts'

/** Pose models see a point elsewhere from each side: that much is no disagreement. */
const NEAR_PX = 10
const LEAST_PAIRS = 100
/** Across a person that is seen from head to foot. */
const PERSON_M = 1.6

export function firstPlaces(lenses: readonly Lens[], seen: Observations, frames: readonly number[], leastLikelihood: number): Camera[] {
  const placed = new Map<number, Camera>(bestPair(lenses, seen, frames, leastLikelihood))
  for (;;) {
    const order = [...placed.keys()].sort((a, b) => a - b)
    const adjusted = adjust(order.map((camera) => placed.get(camera)!), sightingsIn(ofCameras(seen, order), frames, leastLikelihood), NO_FREEDOM)
    if (!adjusted) throw unplaced(order.map((camera) => lenses[camera]!.name))
    for (const [place, camera] of order.entries()) placed.set(camera, adjusted.state.cameras[place]!)
    if (placed.size === lenses.length) return lenses.map((_, camera) => placed.get(camera)!)
    const next = nextCamera(lenses, placed, seen, frames, leastLikelihood)
    placed.set(next.camera, next.placed)
  }
}

/** The one whose rays cross best, for as many points as agree. */
function bestPair(lenses: readonly Lens[], seen: Observations, frames: readonly number[], least: number): [number, Camera][] {
  const rays = raysOf(lenses, seen, frames, least)
  let best: { one: number; other: number; found: RelativePose; worth: number } | undefined
  for (let one = 0; one < lenses.length; one++)
    for (let other = one + 1; other < lenses.length; other++) {
      const pairs = rays.flatMap((by) => pairOf(by[one], by[other]))
      if (pairs.length < LEAST_PAIRS) continue
      const found = relativePose(pairs, NEAR_PX / lenses[one]!.focalXPx)
      const worth = found ? pairs.length * found.agree * Math.sin(found.parallaxRad) : 0
      if (found && (!best || worth > best.worth)) best = { one, other, found, worth }
    }
  if (!best) throw unplaced(lenses.map(({ name }) => name))
  const { one, other, found } = best
  const pair = (distance: number): [Camera, Camera] => [
    { ...lenses[one]!, rotation: IDENTITY, translationM: [0, 0, 0] },
    { ...lenses[other]!, rotation: found.pose.rotation, translationM: scale(found.pose.translationM, distance) },
  ]
  const [first, second] = pair(PERSON_M / personAcross(pair(1), ofCameras(seen, [one, other]), frames, least))
  return [[one, first], [other, second]]
}

const pairOf = (one: Point | undefined, other: Point | undefined): RayPair[] => (one && other ? [[one, other]] : [])

/** One list a point that anybody sees: by camera, on the plane one unit before it. */
function raysOf(lenses: readonly Lens[], seen: Observations, frames: readonly number[], least: number): (Point | undefined)[][] {
  return frames.flatMap((frame) =>
    Array.from({ length: seen.keypoints }, (_, keypoint) =>
      lenses.map((lens, camera) => {
        const at = placeOf(seen, frame, camera, keypoint)
        const ray = seen.likelihood[at]! >= least ? undistort(lens, [seen.pixels[2 * at]!, seen.pixels[2 * at + 1]!]) : undefined
        return ray && !Number.isNaN(ray[0]) ? ray : undefined
      }),
    ),
  )
}

/** Largest distance between two keypoints of a frame, in the median. */
function personAcross(pair: readonly Camera[], seen: Observations, frames: readonly number[], least: number): number {
  const byFrame = Map.groupBy(pointsBy(pair, seen, frames, least), ({ frame }) => frame)
  const across = [...byFrame.values()].map((points) => points.reduce((most, { point: [x, y, z] }, place) => points.slice(0, place).reduce((so, { point: [u, v, w] }) => Math.max(so, Math.hypot(x - u, y - v, z - w)), most), 0))
  return median(across)
}

interface Found {
  frame: number
  keypoint: number
  point: Vec3
}

function pointsBy(cameras: readonly Camera[], seen: Observations, frames: readonly number[], least: number): Found[] {
  const sightings = sightingsIn(seen, frames, least)
  const points = startPoints({ cameras, points: new Float64Array(3 * sightings.points).fill(NaN), biases: new Float64Array(2 * seen.cameras * seen.keypoints) }, sightings, NEAR_PX)
  return Array.from({ length: sightings.points }, (_, at): Found => ({ frame: sightings.frames[at]!, keypoint: sightings.keypoints[at]!, point: [points[3 * at]!, points[3 * at + 1]!, points[3 * at + 2]!] })).filter(({ point }) => !Number.isNaN(point[0]))
}

/** The one that sees most of what those that are placed see. */
function nextCamera(lenses: readonly Lens[], placed: ReadonlyMap<number, Camera>, seen: Observations, frames: readonly number[], least: number): { camera: number; placed: Camera } {
  const order = [...placed.keys()].sort((a, b) => a - b)
  const points = pointsBy(order.map((camera) => placed.get(camera)!), ofCameras(seen, order), frames, least)
  const left = lenses.flatMap((_, camera) => (placed.has(camera) ? [] : [{ camera, shared: points.filter(({ frame, keypoint }) => camerasThatSee(seen, frame, keypoint, least).includes(camera)) }])).sort((a, b) => b.shared.length - a.shared.length)
  for (const { camera, shared } of left) {
    const pixels = shared.map(({ frame, keypoint }): Pixel => [seen.pixels[2 * placeOf(seen, frame, camera, keypoint)]!, seen.pixels[2 * placeOf(seen, frame, camera, keypoint) + 1]!])
    const pose = shared.length < LEAST_PAIRS ? undefined : placeAmong(lenses[camera]!, shared.map(({ point }) => point), pixels, NEAR_PX)
    if (pose) return { camera, placed: { ...lenses[camera]!, ...pose } }
  }
  throw unplaced(left.map(({ camera }) => lenses[camera]!.name))
}

function unplaced(names: readonly string[]): ProblemError {
  return new ProblemError({
    code: 'cameras-not-connected',
    message: `Where ${names.join(', ')} ${names.length === 1 ? 'stands' : 'stand'} to the others cannot be told: they see too little of the same person at the same time, or it does not fit.`,
    hint: 'Film somebody who walks through the pictures of all cameras; films have to be in step, and each lens known.',
  })
}
