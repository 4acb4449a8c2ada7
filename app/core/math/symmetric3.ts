/** Symmetric matrices of three rows as xx, xy, xz, yy, yz, zz. Results go into arrays that are there: points are many. */
type Six = Float64Array

/** Of the product of its diagonal: less is left of a determinant by rounding alone. */
const SINGULAR = 1e-13

/** False where it has no inverse. */
export function invertInto(m: Six, out: Six): boolean {
  const xx = m[0]!
  const xy = m[1]!
  const xz = m[2]!
  const yy = m[3]!
  const yz = m[4]!
  const zz = m[5]!
  const a = yy * zz - yz * yz
  const b = xz * yz - xy * zz
  const c = xy * yz - xz * yy
  const determinant = xx * a + xy * b + xz * c
  if (!(Math.abs(determinant) > SINGULAR * Math.abs(xx * yy * zz))) return false
  out[0] = a / determinant
  out[1] = b / determinant
  out[2] = c / determinant
  out[3] = (xx * zz - xz * xz) / determinant
  out[4] = (xy * xz - xx * yz) / determinant
  out[5] = (xx * yy - xy * xy) / determinant
  return true
}

export function timesInto(m: Six, v: Float64Array, out: Float64Array): void {
  const x = v[0]!
  const y = v[1]!
  const z = v[2]!
  out[0] = m[0]! * x + m[1]! * y + m[2]! * z
  out[1] = m[1]! * x + m[3]! * y + m[4]! * z
  out[2] = m[2]! * x + m[4]! * y + m[5]! * z
}

/** vᵀ·m·v */
export function quadraticForm(m: ArrayLike<number>, x: number, y: number, z: number): number {
  return m[0]! * x * x + m[3]! * y * y + m[5]! * z * z + 2 * (m[1]! * x * y + m[2]! * x * z + m[4]! * y * z)
}

/** Where the numbers of a full matrix stand among the six. */
const PLACE = [0, 1, 2, 1, 3, 4, 2, 4, 5] as const

/** a·b·a, which is symmetric again. */
export function sandwichInto(a: Six, b: Six, out: Six): void {
  for (let row = 0; row < 3; row++)
    for (let column = row; column < 3; column++) {
      let sum = 0
      for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) sum += a[PLACE[3 * row + i]!]! * b[PLACE[3 * i + j]!]! * a[PLACE[3 * j + column]!]!
      out[PLACE[3 * row + column]!] = sum
    }
}
