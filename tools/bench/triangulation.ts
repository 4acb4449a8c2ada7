import { HALPE_26 } from '../../app/core/body/halpe26.ts'
import type { Vec3 } from '../../app/core/math/vec3.ts'
import { type Camera, project } from '../../app/core/vision/camera.ts'
import { lookAt } from '../../app/core/vision/look-at.ts'
import { reconstruct } from '../../app/core/vision/reconstruct.ts'
import { figure, repeat, type Figure } from './figure.ts'

const ROUNDS = 5
const FRAMES = 2_000
const PLACES: readonly Vec3[] = [[4, 0, 1.2], [0.5, 4, 1], [-4, 0.8, 1.5], [-0.6, -4.2, 1.1]]
const LIMITS = { mostErrorPx: 15, leastLikelihood: 0.3, leastCameras: 2 }

/** A minute and a half of one person before four cameras, all of which see every keypoint. */
export async function measureTriangulation(): Promise<Figure[]> {
  const cameras = PLACES.map((place, index): Camera => ({ name: `cam0${index + 1}`, widthPx: 1088, heightPx: 1920, focalXPx: 1680, focalYPx: 1680, centreXPx: 544, centreYPx: 960, distortion: [0, 0, 0, 0, 0], ...lookAt(place, [0, 0, 1]) }))
  const seen = Array.from({ length: FRAMES }, (_, frame) => cameras.map((camera) => HALPE_26.flatMap((_, keypoint) => noisy(project(camera, [Math.sin(frame / 60), 0.3 * Math.cos(keypoint), 0.07 * keypoint])!, frame + keypoint))))
  const count = FRAMES * HALPE_26.length
  const rates = await repeat(ROUNDS, async () => {
    const start = performance.now()
    reconstruct(cameras, seen, HALPE_26.length, LIMITS)
    return count / ((performance.now() - start) / 1_000)
  })
  return [figure('weighted-dlt triangulation, 4 cameras, one core', 'points/s', rates, '≥ 100 000')]
}

/** A few pixels off, the same in every run. */
const noisy = ([u, v]: readonly [number, number], seed: number) => [u + 3 * Math.sin(12.9898 * seed), v + 3 * Math.sin(78.233 * seed), 0.9]
