import { IDENTITY, type Mat3 } from './mat3.ts'
import { quaternionOf } from './quaternion.ts'
import { length, scale, type Vec3 } from './vec3.ts'

/** Axis times angle in radians, as OpenCV's `Rodrigues` writes a rotation. */
export function toRotationVector(rotation: Mat3): Vec3 {
  const [w, x, y, z] = quaternionOf(rotation)
  const sine = Math.hypot(x, y, z)
  if (sine === 0) return [0, 0, 0]
  // With a positive w the angle stays within ±π.
  return scale([x, y, z], (2 * Math.atan2(sine * Math.sign(w || 1), Math.abs(w))) / sine)
}

export function fromRotationVector(vector: Vec3): Mat3 {
  const angle = length(vector)
  if (angle < Number.EPSILON ** 2) return IDENTITY
  const [x, y, z] = scale(vector, 1 / angle)
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const d = 1 - c
  return [c + x * x * d, x * y * d - z * s, x * z * d + y * s, x * y * d + z * s, c + y * y * d, y * z * d - x * s, x * z * d - y * s, y * z * d + x * s, c + z * z * d]
}
