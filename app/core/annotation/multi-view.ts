/** What cameras' labels of a point say of the others: the line that it lies on, and from two labels on the place itself. */
import { transform, transpose } from '../math/mat3.ts'
import { add, scale, unit } from '../math/vec3.ts'
import { type Camera, type Pixel, project } from '../vision/camera.ts'
import { cameraPosition } from '../vision/look-at.ts'
import { projectionOf, triangulate, USUAL_LIMITS } from '../vision/triangulate.ts'
import { undistort } from '../vision/undistort.ts'

export interface LabelledView {
  camera: Camera
  pixel: Pixel
}

export interface Meeting {
  /** Where another camera sees the point; undefined where it does not. */
  in: (camera: Camera) => Pixel | undefined
  /** Mean distance of the labels that meet from what they would all agree on. */
  errorPx: number
  /** Places of those that do not fit the others. */
  odd: readonly number[]
}

/** Undefined where there are fewer than two, or no two of them meet. */
export function meetingOf(views: readonly LabelledView[]): Meeting | undefined {
  if (views.length < 2) return undefined
  const found = triangulate(views.map(({ camera, pixel }) => ({ projection: projectionOf(camera), pixel: straight(camera, pixel), likelihood: 1 })), USUAL_LIMITS)
  if (!found) return undefined
  return { in: (camera) => project(camera, found.point), errorPx: found.errorPx, odd: views.flatMap((_, place) => (found.used.includes(place) ? [] : [place])) }
}

/** As a lens without distortion would show it. */
function straight(camera: Camera, pixel: Pixel): Pixel {
  const [x, y] = undistort(camera, pixel)
  return [camera.focalXPx * x + camera.centreXPx, camera.focalYPx * y + camera.centreYPx]
}

/** Metres from the camera between which people are labelled, and in how many steps the way from the one to the other is drawn. */
const [NEAREST_M, FURTHEST_M, STEPS] = [0.3, 60, 240]

/**
 * Where another camera may see what is labelled at a pixel: the picture of the ray that led to it, bent as that camera's lens bends it. In
 * stretches, each within the picture; none where the other camera does not see the ray.
 */
export function epipolarLine({ camera: from, pixel }: LabelledView, to: Camera): Pixel[][] {
  const [x, y] = undistort(from, pixel)
  if (Number.isNaN(x)) return []
  const [start, way] = [cameraPosition(from), unit(transform(transpose(from.rotation), [x, y, 1]))]
  const stretches: Pixel[][] = []
  let stretch: Pixel[] = []
  for (let step = 0; step <= STEPS; step++) {
    const seen = project(to, add(start, scale(way, NEAREST_M * (FURTHEST_M / NEAREST_M) ** (step / STEPS))))
    if (seen && isNearPicture(seen, to)) stretch.push(seen)
    else if (stretch.length > 0) {
      stretches.push(stretch)
      stretch = []
    }
  }
  if (stretch.length > 0) stretches.push(stretch)
  return stretches.filter((one) => one.length > 1)
}

/** A step over the picture's edge is drawn as well. */
const isNearPicture = ([x, y]: Pixel, { widthPx, heightPx }: Camera) => Math.abs(x - widthPx / 2) < widthPx && Math.abs(y - heightPx / 2) < heightPx
