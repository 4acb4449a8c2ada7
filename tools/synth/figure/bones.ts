import { multiply, transpose, type Mat3, transform } from '../../../app/core/math/mat3.ts'
import { subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Pose } from '../model.ts'
import { SEGMENTS } from '../person/segments.ts'
import { FLOATS_PER_SEGMENT } from '../render/protocol.ts'

export interface Bones {
  turn: Float32Array
  shift: Float32Array
}

/** Unit dual quaternions that carry each segment from rest to a pose that came as numbers. */
export function bonesOf(rest: Pose, pose: Float32Array): Bones {
  const turn = new Float32Array(4 * SEGMENTS.length)
  const shift = new Float32Array(4 * SEGMENTS.length)
  SEGMENTS.forEach((segment, bone) => {
    const at = bone * FLOATS_PER_SEGMENT
    const axes = Array.from(pose.subarray(at + 3, at + 12)) as unknown as Mat3
    const origin: Vec3 = [pose[at]!, pose[at + 1]!, pose[at + 2]!]
    const rotation = multiply(axes, transpose(rest[segment].axes))
    const [tx, ty, tz] = subtract(origin, transform(rotation, rest[segment].origin))
    const [x, y, z, w] = quaternion(rotation)
    turn.set([x, y, z, w], 4 * bone)
    shift.set([0.5 * (tx * w + ty * z - tz * y), 0.5 * (ty * w + tz * x - tx * z), 0.5 * (tz * w + tx * y - ty * x), -0.5 * (tx * x + ty * y + tz * z)], 4 * bone)
  })
  return { turn, shift }
}

/** By the largest of the four components (Shepperd 1978). */
function quaternion([a, b, c, d, e, f, g, h, i]: Mat3): readonly [x: number, y: number, z: number, w: number] {
  const trace = a + e + i
  if (trace > Math.max(a, e, i)) {
    const s = 2 * Math.sqrt(1 + trace)
    return [(h - f) / s, (c - g) / s, (d - b) / s, s / 4]
  }
  if (a > Math.max(e, i)) {
    const s = 2 * Math.sqrt(1 + a - e - i)
    return [s / 4, (b + d) / s, (c + g) / s, (h - f) / s]
  }
  if (e > i) {
    const s = 2 * Math.sqrt(1 + e - a - i)
    return [(b + d) / s, s / 4, (f + h) / s, (c - g) / s]
  }
  const s = 2 * Math.sqrt(1 + i - a - e)
  return [(c + g) / s, (f + h) / s, s / 4, (d - b) / s]
}
