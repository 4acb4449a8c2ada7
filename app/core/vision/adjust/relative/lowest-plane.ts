import { choleskyFactor, choleskyInverse, choleskySolve } from '../../../math/cholesky.ts'
import { add, cross, dot, scale, subtract, unit, type Vec3 } from '../../../math/vec3.ts'

interface Plane {
  /** Up. */
  normal: Vec3
  point: Vec3
  tiltSdRad: number
}

/** Heel and toes are seen at heights of their own, from one to three centimetres. */
const OWN_HEIGHT_M = 0.01
/** A keypoint's height while its foot stands. */
const SIGMA_M = 0.02
/** So many stances a keypoint count, however often each was seen: they share their errors. */
const STANCES = 8
/** What is that far above the plane is a foot in the air; below there is none but by error. From coarse to fine. */
const ABOVE_M = [0.08, 0.05, 0.03, 0.02, 0.015, 0.015, 0.015, 0.015, 0.015, 0.015]
const BELOW = 3

/** Through the places where feet stand: those that none is below of. One list a keypoint; `up` is known to `upSdRad`. */
export function lowestPlane(feet: readonly (readonly Vec3[])[], up: Vec3, upSdRad: number): Plane {
  const aside = unit(cross(up, Math.abs(up[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0]))
  const across = cross(up, aside)
  const all = feet.flat()
  const middle = scale(all.reduce(add, [0, 0, 0]), 1 / all.length)
  const rows = feet.map((points) => points.map((point) => subtract(point, middle)).map((from) => [dot(from, aside), dot(from, across), dot(from, up)] as const))
  const heights = rows.flat().map(([, , height]) => height).sort((a, b) => a - b)
  const size = 3 + feet.length
  let unknowns: Float64Array = new Float64Array(size)
  unknowns[2] = heights[Math.floor(heights.length / 10)]!
  let covariance: Float64Array | undefined
  for (const above of ABOVE_M) {
    const { matrix, right } = equations(rows, unknowns, above, upSdRad)
    const factor = choleskyFactor(matrix, size)
    if (!factor) break
    unknowns = choleskySolve(factor, right)
    covariance = choleskyInverse(factor)
  }
  const [a = 0, b = 0, c = 0] = unknowns
  const normal = unit(subtract(up, add(scale(aside, a), scale(across, b))))
  return { normal, point: add(middle, scale(up, c)), tiltSdRad: covariance ? Math.sqrt(covariance[0]! + covariance[size + 1]!) : NaN }
}

/** Of height = a·aside + b·across + c + the keypoint's own; a and b are small, own heights too. */
function equations(rows: readonly (readonly (readonly [number, number, number])[])[], unknowns: Float64Array, above: number, upSdRad: number) {
  const size = unknowns.length
  const [matrix, right] = [new Float64Array(size * size), new Float64Array(size)]
  const put = (at: number, information: number) => (matrix[at * (size + 1)]! += information)
  put(0, Math.tan(upSdRad) ** -2)
  put(1, Math.tan(upSdRad) ** -2)
  for (const [keypoint, own] of rows.entries()) {
    put(3 + keypoint, OWN_HEIGHT_M ** -2)
    const weights = own.map(([x, y, height]) => {
      const off = height - (unknowns[0]! * x + unknowns[1]! * y + unknowns[2]! + unknowns[3 + keypoint]!)
      return 1 / (1 + (off / (off > 0 ? above : BELOW * above)) ** 2) ** 2
    })
    const share = Math.min(1, STANCES / weights.reduce((sum, weight) => sum + weight, 0)) / SIGMA_M ** 2
    for (const [place, [x, y, height]] of own.entries()) {
      const row: readonly (readonly [number, number])[] = [[0, x], [1, y], [2, 1], [3 + keypoint, 1]]
      for (const [i, one] of row) {
        right[i]! += share * weights[place]! * one * height
        for (const [j, other] of row) if (j <= i) matrix[i * size + j]! += share * weights[place]! * one * other
      }
    }
  }
  return { matrix, right }
}
