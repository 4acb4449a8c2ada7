import { degreesOf } from '../../math/degrees.ts'
import { column } from '../../math/mat3.ts'
import { dot, type Vec3 } from '../../math/vec3.ts'
import type { Pose } from '../camera.ts'

/** Of a board against one held square to the camera's line of sight to its first corner. */
export function tiltDeg({ rotation, translationM }: Pose): number {
  return degreesOf(angleBetween(column(rotation, 2), translationM))
}

/** The largest angle between any two boards, wherever they are and however they are turned in their planes. */
export function largestTurnDeg(poses: readonly Pose[]): number {
  const normals = poses.map(({ rotation }) => column(rotation, 2))
  return degreesOf(Math.max(0, ...normals.flatMap((one, at) => normals.slice(at + 1).map((other) => angleBetween(one, other)))))
}

function angleBetween(one: Vec3, other: Vec3): number {
  return Math.acos(Math.min(1, Math.abs(dot(one, other)) / Math.sqrt(dot(one, one) * dot(other, other))))
}
