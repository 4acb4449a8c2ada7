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

/** a·b·a, which is symmetric again. */
export function sandwichInto(a: Six, b: Six, out: Six): void {
  const axx = a[0]!
  const axy = a[1]!
  const axz = a[2]!
  const ayy = a[3]!
  const ayz = a[4]!
  const azz = a[5]!
  const bxx = b[0]!
  const bxy = b[1]!
  const bxz = b[2]!
  const byy = b[3]!
  const byz = b[4]!
  const bzz = b[5]!
  // Rows of a·b.
  const xx = axx * bxx + axy * bxy + axz * bxz
  const xy = axx * bxy + axy * byy + axz * byz
  const xz = axx * bxz + axy * byz + axz * bzz
  const yx = axy * bxx + ayy * bxy + ayz * bxz
  const yy = axy * bxy + ayy * byy + ayz * byz
  const yz = axy * bxz + ayy * byz + ayz * bzz
  const zx = axz * bxx + ayz * bxy + azz * bxz
  const zy = axz * bxy + ayz * byy + azz * byz
  const zz = axz * bxz + ayz * byz + azz * bzz
  out[0] = xx * axx + xy * axy + xz * axz
  out[1] = xx * axy + xy * ayy + xz * ayz
  out[2] = xx * axz + xy * ayz + xz * azz
  out[3] = yx * axy + yy * ayy + yz * ayz
  out[4] = yx * axz + yy * ayz + yz * azz
  out[5] = zx * axz + zy * ayz + zz * azz
}
