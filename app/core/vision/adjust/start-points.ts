import type { Camera, Pixel } from '../camera.ts'
import { type Projection, projectionOf, type Sighting, weightedDlt } from '../triangulate.ts'
import { undistort } from '../undistort.ts'
import { lossOf, UNSEEN_PX2 } from './noise.ts'
import type { Sightings } from './sightings.ts'
import type { State } from './state.ts'
import { look, newView, type Placed, placed } from './view.ts'

interface Rig {
  cameras: readonly Camera[]
  projections: Projection[]
  places: Placed[]
  biases: Float64Array
}

/**
 * Each point where two of its cameras say, those with whom most others agree: from where all together say, one outlier among
 * them may lead to another wrong place that is best only nearby. Where they are so far they stay where that is better.
 */
export function startPoints({ cameras, points: soFar, biases }: State, sightings: Sightings, sigmaPx: number): Float64Array {
  const projections = cameras.map((camera) => projectionOf({ ...camera, focalXPx: 1, focalYPx: 1, centreXPx: 0, centreYPx: 0 }))
  const rig: Rig = { cameras, projections, places: cameras.map(placed), biases }
  const points = soFar.slice()
  const tried = new Float64Array(3)
  for (let point = 0; point < sightings.points; point++) {
    const rays = raysOf(rig, sightings, point)
    let best = lossAt(rig, sightings, point, points.subarray(3 * point, 3 * point + 3), sigmaPx)
    for (let one = 0; one < rays.length; one++)
      for (let other = 0; other < one; other++) {
        tried.set(weightedDlt([rays[one]!, rays[other]!]))
        const loss = lossAt(rig, sightings, point, tried, sigmaPx)
        if (!(loss < best)) continue
        best = loss
        points.set(tried, 3 * point)
      }
  }
  return points
}

/** On the plane one unit before each camera, biases taken off. */
function raysOf({ cameras, projections, biases }: Rig, { starts, cameras: by, pixels, keypoints, keypointCount }: Sightings, point: number): Sighting[] {
  const rays: Sighting[] = []
  for (let place = starts[point]!; place < starts[point + 1]!; place++) {
    const camera = by[place]!
    const own = 2 * (camera * keypointCount + keypoints[point]!)
    const seen: Pixel = [pixels[2 * place]! - biases[own]!, pixels[2 * place + 1]! - biases[own + 1]!]
    const ray = undistort(cameras[camera]!, seen)
    if (!Number.isNaN(ray[0])) rays.push({ projection: projections[camera]!, pixel: ray, likelihood: 1 })
  }
  return rays
}

const view = newView()

function lossAt({ places, biases }: Rig, { starts, cameras, pixels, keypoints, keypointCount }: Sightings, point: number, tried: Float64Array, sigmaPx: number): number {
  let loss = 0
  for (let place = starts[point]!; place < starts[point + 1]!; place++) {
    const own = 2 * (cameras[place]! * keypointCount + keypoints[point]!)
    const isSeen = look(places[cameras[place]!]!, tried, 0, view)
    loss += lossOf(sigmaPx, isSeen ? (pixels[2 * place]! - view.u - biases[own]!) ** 2 + (pixels[2 * place + 1]! - view.v - biases[own + 1]!) ** 2 : UNSEEN_PX2)
  }
  return loss
}
