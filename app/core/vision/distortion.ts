export type Point = readonly [x: number, y: number]
/** Brown–Conrady, in OpenCV's order. */
export type Distortion = readonly [k1: number, k2: number, p1: number, p2: number, k3: number]

/** Where a ray is seen; both on the plane one unit before the camera. */
export function distort([k1, k2, p1, p2, k3]: Distortion, [x, y]: Point): Point {
  const r2 = x * x + y * y
  const radial = 1 + r2 * (k1 + r2 * (k2 + r2 * k3))
  return [x * radial + 2 * p1 * x * y + p2 * (r2 + 2 * x * x), y * radial + p1 * (r2 + 2 * y * y) + 2 * p2 * x * y]
}

/** ∂x_d/∂x, ∂x_d/∂y = ∂y_d/∂x, ∂y_d/∂y */
export function derivative([k1, k2, p1, p2, k3]: Distortion, [x, y]: Point): readonly [number, number, number] {
  const r2 = x * x + y * y
  const radial = 1 + r2 * (k1 + r2 * (k2 + r2 * k3))
  const slope = 2 * (k1 + r2 * (2 * k2 + 3 * r2 * k3))
  return [
    radial + x * x * slope + 2 * p1 * y + 6 * p2 * x,
    x * y * slope + 2 * p1 * x + 2 * p2 * y,
    radial + y * y * slope + 6 * p1 * y + 2 * p2 * x,
  ]
}

/** Whether the lens's polynomial still holds for a ray: further out it folds rays back over those that are seen rightly. */
export function isWithinFold(distortion: Distortion, ray: Point): boolean {
  const [a, b, c] = derivative(distortion, ray)
  return a * c - b * b > 0 && isRadiusRisingTo(distortion, ray[0] ** 2 + ray[1] ** 2)
}

/** Whether the radius seen, r + k1·r³ + k2·r⁵ + k3·r⁷, grows all the way up to here: its slope is least where it turns, or here. */
function isRadiusRisingTo([k1, k2, , , k3]: Distortion, r2: number): boolean {
  const slopeAt = (t: number) => 1 + t * (3 * k1 + t * (5 * k2 + t * 7 * k3))
  return slopeAt(r2) > 0 && positiveRoots(21 * k3, 10 * k2, 3 * k1).every((turn) => turn >= r2 || slopeAt(turn) > 0)
}

/** Of a·t² + b·t + c; the way round that loses no digits. */
function positiveRoots(a: number, b: number, c: number): number[] {
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(b * b - 4 * a * c)) / 2
  return [q / a, c / q].filter((root) => root > 0 && Number.isFinite(root))
}
