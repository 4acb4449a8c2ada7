import type { Mat3 } from './mat3.ts'

/** Of length 1. The same turn has two, one the negative of the other. */
export type Quaternion = readonly [w: number, x: number, y: number, z: number]

/** Of a rotation. Shepperd (1978, J Guidance Control 1:223): divides by the largest of the four, so it holds near half a turn as well. */
export function quaternionOf([a, b, c, d, e, f, g, h, i]: Mat3): Quaternion {
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
