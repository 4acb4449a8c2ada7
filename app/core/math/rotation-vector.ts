import { IDENTITY, type Mat3 } from './mat3.ts'
import { length, scale, type Vec3 } from './vec3.ts'

/** Axis times angle in radians, as OpenCV's `Rodrigues` writes a rotation. */
export function toRotationVector(rotation: Mat3): Vec3 {
  const [w, x, y, z] = quaternion(rotation)
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

/** Shepperd (1978, J Guidance Control 1:223): divides by the largest of the four, so it holds near half a turn as well. */
function quaternion([a, b, c, d, e, f, g, h, i]: Mat3): [w: number, x: number, y: number, z: number] {
  const trace = a + e + i
  const largest = Math.max(trace, a, e, i)
  if (largest === trace) {
    const w = Math.sqrt(1 + trace) / 2
    return [w, (h - f) / (4 * w), (c - g) / (4 * w), (d - b) / (4 * w)]
  }
  if (largest === a) {
    const x = Math.sqrt(1 + a - e - i) / 2
    return [(h - f) / (4 * x), x, (b + d) / (4 * x), (c + g) / (4 * x)]
  }
  if (largest === e) {
    const y = Math.sqrt(1 - a + e - i) / 2
    return [(c - g) / (4 * y), (b + d) / (4 * y), y, (f + h) / (4 * y)]
  }
  const z = Math.sqrt(1 - a - e + i) / 2
  return [(d - b) / (4 * z), (c + g) / (4 * z), (f + h) / (4 * z), z]
}
