import type { Mat3 } from './mat3.ts'

/** The rotation Ry(y)·Rx(x)·Rz(z): about the first frame's Y, then the floating X, then the second frame's Z. Radians. */
export interface Cardan {
  y: number
  x: number
  z: number
}

export function fromCardan({ y, x, z }: Cardan): Mat3 {
  // one by one: taken from a row they cost more than the sines themselves, and a million times are asked for
  const cy = Math.cos(y)
  const sy = Math.sin(y)
  const cx = Math.cos(x)
  const sx = Math.sin(x)
  const cz = Math.cos(z)
  const sz = Math.sin(z)
  return [cy * cz + sy * sx * sz, sy * sx * cz - cy * sz, sy * cx, cx * sz, cx * cz, -sx, cy * sx * sz - sy * cz, sy * sz + cy * sx * cz, cy * cx]
}

/** At x = ±90° the turns about Y and Z are one and the same: the whole turn is then given to Y. */
export function toCardan(m: Mat3): Cardan {
  const x = -Math.asin(Math.max(-1, Math.min(1, m[5])))
  if (Math.hypot(m[3], m[4]) < 1e-9) return { y: Math.atan2(-m[6], m[0]), x, z: 0 }
  return { y: Math.atan2(m[2], m[8]), x, z: Math.atan2(m[3], m[4]) }
}
