import { HALPE_26, type Halpe26 } from '../../../app/core/body/halpe26.ts'
import { fixed } from '../../../app/core/formats/writing/fixed.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import { toSessionUs } from '../../../app/core/time/stream-clock.ts'
import { type Camera, type Pixel, project } from '../../../app/core/vision/camera.ts'
import { cameraPosition } from '../../../app/core/vision/look-at.ts'
import { type FilmFrame, filmClock } from '../clocks/film-clock.ts'
import type { SynthCamera } from '../model.ts'
import { type Obstacle, visibility } from './visibility.ts'

/** A thousandth of a pixel. */
const DECIMALS = 3
const OUTSIDE = 0

/** What there is to be seen, and what may hide it. */
export interface Sight {
  keypoints: Record<Halpe26, Vec3>
  obstacles: readonly Obstacle[]
}

/** One row a frame: where every keypoint is seen, and how: 0 outside the picture, 1 hidden, 2 seen. */
export function keypoints2dCsv(one: SynthCamera, frames: readonly FilmFrame[], sightAt: (timeS: number) => Sight): string {
  const { camera } = one
  const clock = filmClock(one)
  const header = ['frame', 'pts_us', 'session_us', ...HALPE_26.flatMap((name) => [`${name}_x`, `${name}_y`, `${name}_visibility`])]
  const eye = cameraPosition(camera)
  const rows = frames.map(({ index, ptsUs, timeS }) => {
    const { keypoints, obstacles } = sightAt(timeS)
    const cells = HALPE_26.flatMap((name) => {
      const point = keypoints[name]
      const pixel = project(camera, point)
      if (pixel === undefined) return ['', '', OUTSIDE]
      const seen = isInside(camera, pixel) ? visibility(name, point, eye, obstacles) : OUTSIDE
      return [fixed(pixel[0], DECIMALS), fixed(pixel[1], DECIMALS), seen]
    })
    return [index, ptsUs, toSessionUs(clock, ptsUs), ...cells]
  })
  return `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`
}

function isInside({ widthPx, heightPx }: Camera, [x, y]: Pixel): boolean {
  return x >= -0.5 && y >= -0.5 && x < widthPx - 0.5 && y < heightPx - 0.5
}
