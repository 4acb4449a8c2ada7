import { add, cross, dot, length, scale, subtract, unit, type Vec3 } from '../math/vec3.ts'

/** The force along a plate's normal over which somebody stands on it. */
export const CONTACT_N = 20

/** A plate in the lab. Its own axes: x and y in its surface, z into the floor where the corners are listed as C3D asks. */
export interface ForcePlate {
  /** As a C3D file numbers them, from 1. */
  number: number
  type: number
  cornersM: readonly [Vec3, Vec3, Vec3, Vec3]
  centreM: Vec3
  axes: { x: Vec3; y: Vec3; z: Vec3 }
}

/** C3D user guide, "FORCE_PLATFORM:CORNERS": the corners in the quadrants (+x, +y), (−x, +y), (−x, −y), (+x, −y). Undefined where they span no area. */
export function plateAxes([first, second, third, fourth]: ForcePlate['cornersM']): Pick<ForcePlate, 'centreM' | 'axes'> | undefined {
  const alongX = subtract(add(first, fourth), add(second, third))
  const alongY = subtract(add(first, second), add(third, fourth))
  const normal = cross(alongX, alongY)
  if (!(length(normal) > 1e-4)) return undefined
  const [x, z] = [unit(alongX), unit(normal)]
  return { centreM: scale(add(add(first, second), add(third, fourth)), 0.25), axes: { x, y: cross(z, x), z } }
}

export function toLab({ x, y, z }: ForcePlate['axes'], own: Vec3): Vec3 {
  return add(add(scale(x, own[0]), scale(y, own[1])), scale(z, own[2]))
}

/** Whether a point lies over the plate, or no farther from it than so. */
export function isOver({ centreM, axes, cornersM }: ForcePlate, pointM: Vec3, marginM: number): boolean {
  const from = subtract(pointM, centreM)
  const half = (axis: Vec3) => Math.max(...cornersM.map((corner) => Math.abs(dot(subtract(corner, centreM), axis))))
  return [axes.x, axes.y].every((axis) => Math.abs(dot(from, axis)) <= half(axis) + marginM)
}
