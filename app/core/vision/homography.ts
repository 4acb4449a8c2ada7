import { leastDirection } from '../math/least-direction.ts'
import { multiply, type Mat3 } from '../math/mat3.ts'
import type { Point } from './distortion.ts'

/** Of four points or more, no three of four on a line: least squares of the linear equations (Hartley and Zisserman 2004, algorithm 4.2). */
export function homographyBetween(from: readonly Point[], to: readonly Point[]): Mat3 {
  const [there, here] = [normalising(from), normalising(to)]
  const columns = Array.from({ length: 9 }, () => new Float64Array(2 * from.length))
  for (const [index, point] of from.entries()) {
    const [x, y] = mapped(there, point)
    const [u, v] = mapped(here, to[index]!)
    for (const [row, values] of [[x, y, 1, 0, 0, 0, -u * x, -u * y, -u], [0, 0, 0, x, y, 1, -v * x, -v * y, -v]].entries()) {
      for (const [column, value] of values.entries()) columns[column]![2 * index + row] = value
    }
  }
  const [a, b, c, d, e, f, g, h, i] = leastDirection(columns)
  return multiply(multiply(undoing(here), [a!, b!, c!, d!, e!, f!, g!, h!, i!]), there)
}

export function mapped(m: Mat3, [x, y]: Point): Point {
  const w = m[6] * x + m[7] * y + m[8]
  return [(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w]
}

/** Moves points about the origin, √2 away from it on the average. */
function normalising(points: readonly Point[]): Mat3 {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length
  const scale = (Math.SQRT2 * points.length) / points.reduce((sum, [x, y]) => sum + Math.hypot(x - meanX, y - meanY), 0)
  return [scale, 0, -scale * meanX, 0, scale, -scale * meanY, 0, 0, 1]
}

const undoing = ([scale, , x, , , y]: Mat3): Mat3 => [1 / scale, 0, -x / scale, 0, 1 / scale, -y / scale, 0, 0, 1]
