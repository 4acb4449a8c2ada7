/** Which frames to label next: those of which most is learned, and not twenty that are alike. */
import { meanOf } from '../math/mean.ts'
import { projectionOf, triangulate, USUAL_LIMITS } from '../vision/triangulate.ts'
import type { Camera } from '../vision/camera.ts'
import { undistort } from '../vision/undistort.ts'
import type { ModelPose } from './model-poses.ts'

/** A moment that could be labelled: what every camera shows then. */
export interface Moment {
  timeUs: number
  /** Of the one whom the model sees best in each camera; undefined where it sees nobody. */
  views: readonly { camera: Camera | null; pose: ModelPose | undefined }[]
}

/** Places of the moments, as evenly spread over time as may be. */
export function evenly(count: number, wanted: number): number[] {
  const n = Math.min(wanted, count)
  return Array.from({ length: n }, (_, at) => Math.floor(((at + 0.5) * count) / n))
}

/** How little the model trusts what it sees: the mean over points and cameras of what is missing to a score of 1. A point that it does not find counts in full. */
export function uncertainty({ views }: Moment): number {
  const scores = views.flatMap(({ pose }) => pose?.points.map((point) => point?.score ?? 0) ?? [])
  return scores.length === 0 ? 1 : 1 - scores.reduce((sum, score) => sum + Math.min(1, score), 0) / scores.length
}

/** By how many pixels cameras disagree about where the points are: mean over points that two see at least; NaN where there is none. */
export function disagreement({ views }: Moment): number {
  const seen = views.flatMap(({ camera, pose }) => (camera && pose ? [{ camera, projection: projectionOf(camera), pose }] : []))
  const keypoints = seen[0]?.pose.points.length ?? 0
  const misses = Array.from({ length: keypoints }, (_, keypoint) => {
    const sightings = seen.flatMap(({ camera, projection, pose }) => {
      const point = pose.points[keypoint]
      if (!point) return []
      const [x, y] = undistort(camera, [point.x, point.y])
      return [{ projection, pixel: [camera.focalXPx * x + camera.centreXPx, camera.focalYPx * y + camera.centreYPx] as const, likelihood: point.score }]
    })
    // All of them, however far off one is: that is what is asked.
    const found = triangulate(sightings, { ...USUAL_LIMITS, mostErrorPx: Infinity, leastLikelihood: 0 })
    return found && Number.isFinite(found.errorPx) ? Math.min(found.errorPx, FAR_PX) : NaN
  }).filter((miss) => !Number.isNaN(miss))
  return meanOf(misses)
}

/** A point that is further off than this is simply wrong: how far says no more. */
const FAR_PX = 100

/** Those with the most first, but none within so long of one that is taken already; nearer only where too few are left. */
export function mostFirst(values: readonly number[], timesUs: readonly number[], wanted: number, apartUs: number): number[] {
  const order = values.map((_, place) => place).filter((place) => !Number.isNaN(values[place]!)).toSorted((a, b) => values[b]! - values[a]! || a - b)
  const taken: number[] = []
  for (let gap = apartUs; taken.length < Math.min(wanted, order.length); gap = gap > 1_000 ? gap / 2 : 0)
    for (const place of order) {
      if (taken.length >= wanted) break
      if (!taken.includes(place) && taken.every((one) => Math.abs(timesUs[one]! - timesUs[place]!) >= gap)) taken.push(place)
    }
  return taken
}

/** A pose without where it is and how large: what is alike in that is alike to a model. NaN where a point is not seen. */
export function poseVector({ views }: Moment): number[] {
  return views.flatMap(({ pose }) => {
    const seen = pose?.points.filter((point) => point !== null) ?? []
    const mean = (axis: 'x' | 'y') => seen.reduce((sum, point) => sum + point[axis], 0) / seen.length
    const [x, y] = [mean('x'), mean('y')]
    const size = Math.sqrt(seen.reduce((sum, point) => sum + (point.x - x) ** 2 + (point.y - y) ** 2, 0) / seen.length)
    return pose?.points.flatMap((point) => (point && size > 0 ? [(point.x - x) / size, (point.y - y) / size] : [NaN, NaN])) ?? []
  })
}

/**
 * k-centre, greedily (Gonzalez 1985: at most twice as far as the best choice): the one that is furthest from all that are taken, again and again. `taken`:
 * those that are labelled already count as taken.
 */
export function kCentre(vectors: readonly (readonly number[])[], wanted: number, taken: readonly number[]): number[] {
  const usable = vectors.map((vector) => vector.some((value) => !Number.isNaN(value)))
  const far = vectors.map((vector, place) => (usable[place] ? Math.min(Infinity, ...taken.filter((one) => usable[one]).map((one) => distance(vector, vectors[one]!))) : -1))
  const chosen: number[] = []
  while (chosen.length < wanted) {
    const next = far.reduce((best, value, place) => (value > (far[best] ?? -1) && !chosen.includes(place) && !taken.includes(place) ? place : best), -1)
    if (next < 0 || far[next]! <= 0) break
    chosen.push(next)
    vectors.forEach((vector, place) => {
      if (usable[place]) far[place] = Math.min(far[place]!, distance(vector, vectors[next]!))
    })
  }
  return chosen
}

/** Root mean square over what both tell; without anything, they are as far apart as poses ever are. */
function distance(one: readonly number[], other: readonly number[]): number {
  let [sum, count] = [0, 0]
  for (let at = 0; at < one.length; at++) {
    const apart = one[at]! - (other[at] ?? NaN)
    if (Number.isNaN(apart)) continue
    sum += apart * apart
    count++
  }
  return count === 0 ? 2 : Math.sqrt(sum / count)
}
