import type { Mat3 } from '../../../math/mat3.ts'
import { transform } from '../../../math/mat3.ts'
import { nearestRotation } from '../../../math/nearest-rotation.ts'
import { realRoots } from '../../../math/polynomial-roots.ts'
import { add, dot, length, scale, subtract, type Vec3 } from '../../../math/vec3.ts'
import type { Pose } from '../../camera.ts'

type Three = readonly [Vec3, Vec3, Vec3]

/**
 * All places, at most four, from which three points are seen along three rays (of length 1, in the camera's axes): Grunert's
 * solution (1841), as in Haralick et al. 1994, Int J Comput Vision 13:331, equations 4 to 11.
 */
export function posesOfThree([p1, p2, p3]: Three, rays: Three): Pose[] {
  const [a2, b2, c2] = [subtract(p2, p3), subtract(p1, p3), subtract(p1, p2)].map((side) => dot(side, side)) as [number, number, number]
  const [cosA, cosB, cosG] = [dot(rays[1], rays[2]), dot(rays[0], rays[2]), dot(rays[0], rays[1])]
  const [q, sum] = [(a2 - c2) / b2, (a2 + c2) / b2]
  const roots = realRoots([
    (1 + q) ** 2 - ((4 * a2) / b2) * cosG ** 2,
    4 * (-q * (1 + q) * cosB + ((2 * a2) / b2) * cosG ** 2 * cosB - (1 - sum) * cosA * cosG),
    2 * (q ** 2 - 1 + 2 * q ** 2 * cosB ** 2 + 2 * ((b2 - c2) / b2) * cosA ** 2 - 4 * sum * cosA * cosB * cosG + 2 * ((b2 - a2) / b2) * cosG ** 2),
    4 * (q * (1 - q) * cosB - (1 - sum) * cosA * cosG + ((2 * c2) / b2) * cosA ** 2 * cosB),
    (q - 1) ** 2 - ((4 * c2) / b2) * cosA ** 2,
  ])
  return roots.flatMap((v) => {
    const u = ((q - 1) * v ** 2 - 2 * q * cosB * v + 1 + q) / (2 * (cosG - v * cosA))
    const nearest = Math.sqrt(b2 / (1 + v ** 2 - 2 * v * cosB))
    if (!(u > 0 && v > 0 && nearest > 0 && Number.isFinite(u))) return []
    return [poseFrom([p1, p2, p3], [scale(rays[0], nearest), scale(rays[1], u * nearest), scale(rays[2], v * nearest)])]
  })
}

/** That takes points of the room to where the camera has them. */
function poseFrom(points: Three, seen: Three): Pose {
  const [from, to] = [points, seen].map((three) => scale(three.reduce(add), 1 / 3)) as [Vec3, Vec3]
  const gathered = Array.from({ length: 9 }, (_, at) => points.reduce((sum, point, place) => sum + subtract(seen[place]!, to)[Math.floor(at / 3)]! * subtract(point, from)[at % 3]!, 0))
  const rotation = nearestRotation(gathered as unknown as Mat3)
  return { rotation, translationM: subtract(to, transform(rotation, from)) }
}

/** Of three points: twice the area of their triangle, 0 where they lie on one line. */
export function areaOf([p1, p2, p3]: Three): number {
  const [one, other] = [subtract(p2, p1), subtract(p3, p1)]
  return Math.sqrt(Math.max(0, dot(one, one) * dot(other, other) - dot(one, other) ** 2))
}

export const isProper = (pose: Pose): boolean => Number.isFinite(length(pose.translationM)) && pose.rotation.every(Number.isFinite)
