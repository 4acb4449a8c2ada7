export type Point = readonly [x: number, y: number]
/** Brown–Conrady, in OpenCV's order. */
export type Distortion = readonly [k1: number, k2: number, p1: number, p2: number, k3: number]

/** Where a ray is seen; both on the plane one unit before the camera. */
export function distort(distortion: Distortion, [x, y]: Point): Point {
  distortInto(distortion, x, y, seen)
  return [seen[0]!, seen[1]!]
}

/** ∂x_d/∂x, ∂x_d/∂y = ∂y_d/∂x, ∂y_d/∂y */
function derivative(distortion: Distortion, [x, y]: Point): readonly [number, number, number] {
  distortInto(distortion, x, y, seen)
  return [seen[2]!, seen[3]!, seen[4]!]
}

/** For loops over many rays, where nothing is to be made anew for one: `out` takes the point of `distort` and what `derivative` gives. */
export function distortInto(k: ArrayLike<number>, x: number, y: number, out: Float64Array): void {
  const k1 = k[0]!
  const k2 = k[1]!
  const p1 = k[2]!
  const p2 = k[3]!
  const k3 = k[4]!
  const r2 = x * x + y * y
  const radial = 1 + r2 * (k1 + r2 * (k2 + r2 * k3))
  const slope = 2 * (k1 + r2 * (2 * k2 + 3 * r2 * k3))
  out[0] = x * radial + 2 * p1 * x * y + p2 * (r2 + 2 * x * x)
  out[1] = y * radial + p1 * (r2 + 2 * y * y) + 2 * p2 * x * y
  out[2] = radial + x * x * slope + 2 * p1 * y + 6 * p2 * x
  out[3] = x * y * slope + 2 * p1 * x + 2 * p2 * y
  out[4] = radial + y * y * slope + 6 * p1 * y + 2 * p2 * x
}

const seen = new Float64Array(5)

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

/** How far off the axis a lens is asked whether it folds: 72° to the side. */
const WIDEST_RADIUS2 = 9

/**
 * The squared radius, on the plane one unit before the camera, up to which the polynomial surely does not fold and need not be
 * asked: shrunk until rays of that radius hold in all directions, since tangential terms are small and smooth.
 */
export function safeRadius2(distortion: Distortion): number {
  for (let radius2 = WIDEST_RADIUS2; radius2 > Number.EPSILON; radius2 *= 0.8) {
    const radius = Math.sqrt(radius2)
    if (DIRECTIONS.every(([x, y]) => isWithinFold(distortion, [radius * x, radius * y]))) return radius2
  }
  return 0
}

const DIRECTIONS = Array.from({ length: 8 }, (_, eighth) => [Math.cos((eighth * Math.PI) / 4), Math.sin((eighth * Math.PI) / 4)] as const)
