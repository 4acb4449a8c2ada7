import { leastDirection } from '../math/least-direction.ts'
import type { Vec3 } from '../math/vec3.ts'
import type { Camera, Pixel } from './camera.ts'

/** `K·[R|t]`, row by row. */
export type Projection = Float64Array

/** A keypoint as one camera sees it. */
export interface Sighting {
  projection: Projection
  pixel: Pixel
  likelihood: number
}

export interface TriangulatedPoint {
  point: Vec3
  /** Mean distance between the pixels seen and those of the point, over the cameras used. */
  errorPx: number
  /** Places in the sightings. */
  used: readonly number[]
}

export interface Limits {
  mostErrorPx: number
  leastLikelihood: number
  leastCameras: number
}

export const USUAL_LIMITS: Limits = { mostErrorPx: 15, leastLikelihood: 0.3, leastCameras: 2 }

export function projectionOf({ focalXPx, focalYPx, centreXPx, centreYPx, rotation: r, translationM: t }: Camera): Projection {
  const [third, last] = [[r[6], r[7], r[8]], t[2]]
  const row = (focal: number, centre: number, at: number, shift: number) => [...third.map((value, i) => focal * r[at + i]! + centre * value), focal * shift + centre * last]
  return Float64Array.of(...row(focalXPx, centreXPx, 0, t[0]), ...row(focalYPx, centreYPx, 3, t[1]), ...third, last)
}

/**
 * By the cameras that agree: all that see it well enough; while their mean error is too large, without the subset whose
 * absence lowers it most, one camera more at a time. Undefined where no two cameras agree.
 */
export function triangulate(sightings: readonly (Sighting | undefined)[], { mostErrorPx, leastLikelihood, leastCameras }: Limits): TriangulatedPoint | undefined {
  const seen = sightings.flatMap((one, place) => (one && one.likelihood >= leastLikelihood ? [place] : []))
  for (let left = seen.length; left >= leastCameras; left--) {
    let best: TriangulatedPoint | undefined
    for (const used of left === seen.length ? [seen] : subsets(seen, left)) {
      const own = used.map((place) => sightings[place]!)
      const point = weightedDlt(own)
      const errorPx = meanError(own, point)
      if (!best || errorPx < best.errorPx) best = { point, errorPx, used }
    }
    if (best && best.errorPx <= mostErrorPx) return best
  }
  return undefined
}

/** Direct linear transform, each camera's two equations weighted by its likelihood (Hartley & Zisserman 2004, 12.2). */
export function weightedDlt(sightings: readonly Sighting[]): Vec3 {
  const columns = [0, 1, 2, 3].map((column) => {
    const values = new Float64Array(2 * sightings.length)
    for (let place = 0; place < sightings.length; place++) {
      const { projection, pixel, likelihood } = sightings[place]!
      values[2 * place] = likelihood * (projection[column]! - pixel[0] * projection[8 + column]!)
      values[2 * place + 1] = likelihood * (projection[4 + column]! - pixel[1] * projection[8 + column]!)
    }
    return values
  })
  const point = leastDirection(columns)
  return [point[0]! / point[3]!, point[1]! / point[3]!, point[2]! / point[3]!]
}

function meanError(sightings: readonly Sighting[], point: Vec3): number {
  let sum = 0
  for (const { projection, pixel } of sightings) {
    const seen = projected(projection, point)
    sum += Math.hypot(seen[0] - pixel[0], seen[1] - pixel[1])
  }
  return sum / sightings.length
}

export function projected(p: Projection, point: Vec3): Pixel {
  const x = point[0]
  const y = point[1]
  const z = point[2]
  const depth = p[8]! * x + p[9]! * y + p[10]! * z + p[11]!
  return [(p[0]! * x + p[1]! * y + p[2]! * z + p[3]!) / depth, (p[4]! * x + p[5]! * y + p[6]! * z + p[7]!) / depth]
}

function subsets(of: readonly number[], size: number): number[][] {
  if (size === 0) return [[]]
  return of.flatMap((first, at) => subsets(of.slice(at + 1), size - 1).map((rest) => [first, ...rest]))
}
