import type { Mat3 } from './mat3.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/** The rotation R for which the trace of `Rᵀ·m` is largest: closest to m, and least squares' answer where m = Σ b·aᵀ and R turns a into b (Horn 1987, J Opt Soc Am A 4:629). */
export function nearestRotation(m: Mat3): Mat3 {
  const [a, b, c, d, e, f, g, h, i] = m
  const n = [
    [a + e + i, h - f, c - g, d - b],
    [h - f, a - e - i, b + d, c + g],
    [c - g, b + d, e - a - i, f + h],
    [d - b, c + g, f + h, i - a - e],
  ]
  const [w, x, y, z] = symmetricEigen(n.flat(), 4).vectors[0] as [number, number, number, number]
  return [
    1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y),
    2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x),
    2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y),
  ]
}
