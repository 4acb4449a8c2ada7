import { Matrix4 } from 'three'
import { cross, dot, unit, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Ball } from './extent.ts'

/** A parallel light's view of balls, as a matrix into its clip space; `texelM` is as large as its larger pixel is on the ground. */
export function shadowView(from: Vec3, balls: readonly Ball[], texels: number): { matrix: Matrix4; texelM: number } {
  const right = unit(cross([0, 0, 1], from))
  const up = cross(from, right)
  const spans = [right, up, from].map((axis) => {
    const ends = (sign: 1 | -1) => balls.map(({ at, radiusM }) => dot(axis, at) + sign * radiusM)
    return [Math.min(...ends(-1)), Math.max(...ends(1))] as const
  })
  const [[x0, x1], [y0, y1], [z0, z1]] = spans as [readonly [number, number], readonly [number, number], readonly [number, number]]
  const row = (axis: Vec3, low: number, high: number, sign: number) => {
    const scale = (2 * sign) / (high - low)
    return [scale * axis[0], scale * axis[1], scale * axis[2], (-sign * (high + low)) / (high - low)] as const
  }
  const [a, b, c] = [row(right, x0, x1, 1), row(up, y0, y1, 1), row(from, z0, z1, -1)]
  return { matrix: new Matrix4().set(...a, ...b, ...c, 0, 0, 0, 1), texelM: Math.max(x1 - x0, y1 - y0) / texels }
}
