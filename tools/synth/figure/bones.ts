import { multiply, transform, transpose } from '../../../app/core/math/mat3.ts'
import { quaternionOf } from '../../../app/core/math/quaternion.ts'
import { subtract } from '../../../app/core/math/vec3.ts'
import type { Pose } from '../model.ts'
import { SEGMENTS } from '../person/segments.ts'

/** Unit dual quaternions, by bone: x y z w of both parts. */
export interface Bones {
  turn: Float32Array
  shift: Float32Array
}

/** What carries each segment from rest to a pose. */
export function bonesOf(rest: Pose, pose: Pose): Bones {
  const turn = new Float32Array(4 * SEGMENTS.length)
  const shift = new Float32Array(4 * SEGMENTS.length)
  SEGMENTS.forEach((segment, bone) => {
    const { origin, axes } = pose[segment]
    const rotation = multiply(axes, transpose(rest[segment].axes))
    const [tx, ty, tz] = subtract(origin, transform(rotation, rest[segment].origin))
    const [w, x, y, z] = quaternionOf(rotation)
    turn.set([x, y, z, w], 4 * bone)
    shift.set([0.5 * (tx * w + ty * z - tz * y), 0.5 * (ty * w + tz * x - tx * z), 0.5 * (tz * w + tx * y - ty * x), -0.5 * (tx * x + ty * y + tz * z)], 4 * bone)
  })
  return { turn, shift }
}
