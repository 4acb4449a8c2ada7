import { HALPE_26 } from '../../../body/halpe26.ts'
import { limbsOf } from '../../../body/limbs.ts'
import { radiansOf } from '../../../math/degrees.ts'
import { rotationAbout, transform } from '../../../math/mat3.ts'
import { add, scale, unit, type Vec3 } from '../../../math/vec3.ts'
import type { Camera } from '../../camera.ts'
import { randomFrom } from '../../testing/random.ts'
import { walkerAt } from '../../testing/walker.ts'
import { moved } from '../state.ts'

const RATE_HZ = 15
const PATH_RADIUS_M = 0.7
const SPEED_MPS = 1.1

/** The walker in a circle round the origin. `[frame][keypoint]` */
export function wanderer(frames: number): Vec3[][] {
  return Array.from({ length: frames }, (_, frame) => {
    const timeS = frame / RATE_HZ
    const turn = rotationAbout('z', (SPEED_MPS * timeS) / PATH_RADIUS_M)
    return walkerAt(timeS).map((point) => transform(turn, add(point, [0, -PATH_RADIUS_M, 0])))
  })
}

export const LIMBS = limbsOf(HALPE_26)

/** Each camera turned about some axis and moved in some direction by that much. */
export function disturbed(cameras: readonly Camera[], seed: number, deg: number, metres: number): Camera[] {
  const { gaussian } = randomFrom(seed)
  const direction = (): Vec3 => unit([gaussian(), gaussian(), gaussian()])
  return cameras.map((camera) => moved(camera, scale(direction(), radiansOf(deg)), scale(direction(), metres)))
}
