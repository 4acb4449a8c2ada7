import type { Vec3 } from '../../../app/core/math/vec3.ts'
import { resectFromPoints } from '../../../app/core/vision/adjust/resect/resect-from-points.ts'
import { SCENE } from '../../../app/core/vision/adjust/testing/scene-clicks.ts'
import { type Camera, type Pixel, project } from '../../../app/core/vision/camera.ts'
import { camerasAround } from '../../../app/core/vision/testing/cameras-around.ts'
import { randomFrom } from '../../../app/core/vision/testing/random.ts'
import { figure, repeat, type Figure } from '../figure.ts'

const ROUNDS = 5
const PER_ROUND = 50

/** Eight points, clicked to a pixel, while one of them is dragged about. */
export async function clicked(): Promise<Figure[]> {
  const [camera] = camerasAround(1, { distortion: [-0.06, 0.015, 0.0004, -0.0003, 0] }) as [Camera]
  const points: readonly Vec3[] = Object.values(SCENE)
  const { gaussian } = randomFrom(1)
  const clicks = () => points.map((point): Pixel => project(camera, point)!).map(([u, v]): Pixel => [u + gaussian(), v + gaussian()])
  const tries = await repeat(ROUNDS + 1, async () => {
    const start = performance.now()
    for (let click = 0; click < PER_ROUND; click++) resectFromPoints(camera, points, clicks())
    return (performance.now() - start) / PER_ROUND
  })
  return [figure('where a camera stands from 8 clicked points', 'ms', tries.slice(1), '< 5')]
}
