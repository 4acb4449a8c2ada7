import { HALPE_26 } from '../../app/core/body/halpe26.ts'
import { project } from '../../app/core/vision/camera.ts'
import { reconstruct } from '../../app/core/vision/reconstruct.ts'
import { camerasAround } from '../../app/core/vision/testing/cameras-around.ts'
import { USUAL_LIMITS } from '../../app/core/vision/triangulate.ts'
import { figure, repeat, type Figure } from './figure.ts'

const ROUNDS = 5
const FRAMES = 2_000

/** A minute and a half of one person before four cameras, all of which see every keypoint. */
export async function measureTriangulation(): Promise<Figure[]> {
  const cameras = camerasAround(4)
  const seen = Array.from({ length: FRAMES }, (_, frame) => cameras.map((camera) => HALPE_26.flatMap((_, keypoint) => noisy(project(camera, [Math.sin(frame / 60), 0.3 * Math.cos(keypoint), 0.07 * keypoint])!, frame + keypoint))))
  const count = FRAMES * HALPE_26.length
  const rates = await repeat(ROUNDS, async () => {
    const start = performance.now()
    reconstruct(cameras, seen, HALPE_26.length, USUAL_LIMITS)
    return count / ((performance.now() - start) / 1_000)
  })
  return [figure('weighted-dlt triangulation, 4 cameras, one core', 'points/s', rates, '≥ 100 000')]
}

/** A few pixels off, the same in every run. */
const noisy = ([u, v]: readonly [number, number], seed: number) => [u + 3 * Math.sin(12.9898 * seed), v + 3 * Math.sin(78.233 * seed), 0.9]
