import { median } from '../../math/median.ts'
import type { Vec3 } from '../../math/vec3.ts'
import { type Camera, type Pixel, project } from '../camera.ts'
import { projectionOf, type Sighting, weightedDlt } from '../triangulate.ts'
import { undistort } from '../undistort.ts'
import type { Observations } from '../robust/observations.ts'
import { camerasThatSee, placeOf } from './sightings.ts'

export interface Reprojection {
  /** Of the mean distance over a point's cameras. */
  medianPx: number
  /** By camera, of its own distance. */
  camerasPx: number[]
  points: number
}

/** Points that fewer see fit whatever the cameras are. */
const CAMERAS_ASKED = 4

/**
 * How far what all cameras see of a point lies from where they, together, say that it is: plain triangulation of every point that
 * four cameras see (all, where there are fewer), nothing left out.
 */
export function reprojectionOf(cameras: readonly Camera[], seen: Observations, frames: readonly number[], leastLikelihood: number): Reprojection {
  const projections = cameras.map(projectionOf)
  const means: number[] = []
  const own = cameras.map((): number[] => [])
  for (const frame of frames)
    for (let keypoint = 0; keypoint < seen.keypoints; keypoint++) {
      const by = camerasThatSee(seen, frame, keypoint, leastLikelihood)
      if (by.length < Math.min(CAMERAS_ASKED, cameras.length)) continue
      const places = by.map((camera) => placeOf(seen, frame, camera, keypoint))
      const pixels = places.map((at): Pixel => [seen.pixels[2 * at]!, seen.pixels[2 * at + 1]!])
      const point = weightedDlt(by.map((camera, place): Sighting => ({ projection: projections[camera]!, pixel: withoutLens(cameras[camera]!, pixels[place]!), likelihood: seen.likelihood[places[place]!]! })))
      const distances = by.map((camera, place) => distanceTo(cameras[camera]!, point, pixels[place]!))
      if (distances.some(Number.isNaN)) continue
      means.push(distances.reduce((sum, distance) => sum + distance, 0) / by.length)
      for (const [place, camera] of by.entries()) own[camera]!.push(distances[place]!)
    }
  return { medianPx: median(means), camerasPx: own.map(median), points: means.length }
}

function withoutLens(camera: Camera, pixel: Pixel): Pixel {
  const [x, y] = undistort(camera, pixel)
  return [camera.focalXPx * x + camera.centreXPx, camera.focalYPx * y + camera.centreYPx]
}

function distanceTo(camera: Camera, point: Vec3, [u, v]: Pixel): number {
  const seen = project(camera, point)
  return seen ? Math.hypot(seen[0] - u, seen[1] - v) : NaN
}
