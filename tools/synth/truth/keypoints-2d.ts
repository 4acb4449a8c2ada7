import { HALPE_26, type Halpe26 } from '../../../app/core/body/halpe26.ts'
import { fixed } from '../../../app/core/formats/writing/fixed.ts'
import { transform } from '../../../app/core/math/mat3.ts'
import { add, type Vec3 } from '../../../app/core/math/vec3.ts'
import { type Camera, type Pixel, project } from '../../../app/core/vision/camera.ts'
import { cameraPosition } from '../../../app/core/vision/look-at.ts'
import { undistort } from '../../../app/core/vision/undistort.ts'
import type { FilmFrame } from './frames.ts'
import { type Obstacle, visibility } from './visibility.ts'

/** A thousandth of a pixel. */
const DECIMALS = 3
const OUTSIDE = 0

export interface Scene {
  keypoints: Record<Halpe26, Vec3>
  obstacles: readonly Obstacle[]
}

/** One row a frame: where every keypoint is seen, and how: 0 outside the picture, 1 hidden, 2 seen. */
export function keypoints2dCsv(camera: Camera, frames: readonly FilmFrame[], sceneAt: (timeS: number) => Scene): string {
  const header = ['frame', 'pts_us', 'session_us', ...HALPE_26.flatMap((name) => [`${name}_x`, `${name}_y`, `${name}_visibility`])]
  const eye = cameraPosition(camera)
  const rows = frames.map(({ index, ptsUs, timeS }) => {
    const { keypoints, obstacles } = sceneAt(timeS)
    const cells = HALPE_26.flatMap((name) => {
      const point = keypoints[name]
      const pixel = imaged(camera, point)
      if (pixel === undefined) return ['', '', OUTSIDE]
      const seen = isInside(camera, pixel) ? visibility(name, point, eye, obstacles) : OUTSIDE
      return [fixed(pixel[0], DECIMALS), fixed(pixel[1], DECIMALS), seen]
    })
    return [index, ptsUs, Math.round(timeS * 1e6), ...cells]
  })
  return `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`
}

/**
 * Undefined behind the camera, and where the lens's polynomial folds the far outside back into the picture: the ray that
 * the pixel stands for is then another one.
 */
function imaged(camera: Camera, point: Vec3): Pixel | undefined {
  const pixel = project(camera, point)
  if (pixel === undefined) return undefined
  const [x, y, z] = add(transform(camera.rotation, point), camera.translationM)
  const [rayX, rayY] = undistort(camera, pixel)
  return Math.hypot(rayX - x / z, rayY - y / z) < 1e-6 ? pixel : undefined
}

function isInside({ widthPx, heightPx }: Camera, [x, y]: Pixel): boolean {
  return x >= -0.5 && y >= -0.5 && x < widthPx - 0.5 && y < heightPx - 0.5
}
