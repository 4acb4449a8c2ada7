import { Matrix3, Vector2, Vector3, Vector4 } from 'three'
import { type Camera, project, toCamera } from '../../../app/core/vision/camera.ts'
import { isWithinFold } from '../../../app/core/vision/distortion.ts'
import { undistort } from '../../../app/core/vision/undistort.ts'
import type { Ball } from './extent.ts'
import { padded } from './protocol.ts'
import type { Rect } from './rects.ts'
import type { Uniforms } from './uniforms.ts'

export function lensUniforms(camera: Camera): Uniforms {
  const { focalXPx, focalYPx, centreXPx, centreYPx, distortion, rotation, translationM } = camera
  const { widthPx, heightPx } = padded(camera)
  return {
    worldToCamera: { value: new Matrix3().set(...rotation) },
    cameraTranslation: { value: new Vector3(...translationM) },
    pinhole: { value: new Vector4(focalXPx, focalYPx, centreXPx, centreYPx) },
    distortion: { value: new Vector4(distortion[0], distortion[1], distortion[2], distortion[3]) },
    distortion3: { value: distortion[4] },
    widestRay: { value: widestRay(camera) },
    pictureSize: { value: new Vector2(widthPx, heightPx) },
    jitter: { value: new Vector2() },
  }
}

/** As far as any room's ray is drawn. */
const FURTHEST = 3

/** The distance from the axis up to which a ray further out is also seen further out. */
function widestRay({ distortion }: Camera): number {
  let [within, beyond] = [0, FURTHEST]
  if (isWithinFold(distortion, [beyond, 0])) return beyond
  while (beyond - within > 1e-6) {
    const middle = (within + beyond) / 2
    if (isWithinFold(distortion, [middle, 0])) within = middle
    else beyond = middle
  }
  return within
}

/** All rays that the picture sees, on the plane one unit before the camera. */
export function raysOf(camera: Camera): { least: readonly [number, number]; most: readonly [number, number] } {
  const { widthPx, heightPx } = padded(camera)
  const border: (readonly [number, number])[] = []
  for (let share = 0; share <= 1; share += 1 / 32) {
    const [x, y] = [share * widthPx - 0.5, share * heightPx - 0.5]
    border.push([x, -1.5], [x, heightPx + 0.5], [-1.5, y], [widthPx + 0.5, y])
  }
  const rays = border.map((pixel) => undistort(camera, pixel))
  const widest = widestRay(camera)
  // A pixel that the lens shows nothing at lies further out than all it shows.
  const along = (axis: 0 | 1) => rays.flatMap((ray) => (Number.isNaN(ray[axis]) ? [-widest, widest] : [ray[axis]]))
  return { least: [Math.min(...along(0)), Math.min(...along(1))], most: [Math.max(...along(0)), Math.max(...along(1))] }
}

/** Where all of these are seen, in whole pixels; the whole picture where one of them is not before the camera. */
export function rectOf(camera: Camera, balls: readonly Ball[], marginPx: number): Rect {
  const { widthPx, heightPx } = padded(camera)
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { at, radiusM } of balls) {
    const [, , depth] = toCamera(camera, at)
    const pixel = project(camera, at)
    if (depth - radiusM < 0.1 || !pixel) return { x: 0, y: 0, width: widthPx, height: heightPx }
    const reach = (radiusM * Math.max(camera.focalXPx, camera.focalYPx)) / (depth - radiusM) + marginPx
    left = Math.min(left, pixel[0] - reach)
    right = Math.max(right, pixel[0] + reach)
    top = Math.min(top, pixel[1] - reach)
    bottom = Math.max(bottom, pixel[1] + reach)
  }
  const [x, y] = [clamp(Math.floor(left), widthPx), clamp(Math.floor(top), heightPx)]
  return { x, y, width: clamp(Math.ceil(right), widthPx) - x, height: clamp(Math.ceil(bottom), heightPx) - y }
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value))
