import { dot, length, scale, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'

/** All points within `radiusM` of a line between two points. */
export interface Capsule {
  from: Vec3
  to: Vec3
  radiusM: number
}

/** A stretch of a ray, in metres from its beginning. */
export type Stretch = readonly [enters: number, leaves: number]

/** The part of the way from `eye` to `point` that lies within a capsule. */
export function stretchWithin({ from, to, radiusM }: Capsule, eye: Vec3, point: Vec3): Stretch | undefined {
  const distance = length(subtract(point, eye))
  const ray = scale(subtract(point, eye), 1 / distance)
  const parts = [withinBall(from, radiusM, eye, ray), withinBall(to, radiusM, eye, ray), withinTube(from, to, radiusM, eye, ray)].filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  // A capsule is convex, so that its parts' stretches join to one.
  const enters = Math.max(0, Math.min(...parts.map((part) => part[0])))
  const leaves = Math.min(distance, Math.max(...parts.map((part) => part[1])))
  return leaves > enters ? [enters, leaves] : undefined
}

/** Metres that at least one of the stretches covers. */
export function covered(stretches: readonly Stretch[]): number {
  let [sum, reached] = [0, 0]
  for (const [enters, leaves] of stretches.toSorted((a, b) => a[0] - b[0])) {
    sum += Math.max(0, leaves - Math.max(enters, reached))
    reached = Math.max(reached, leaves)
  }
  return sum
}

function withinBall(centre: Vec3, radiusM: number, eye: Vec3, ray: Vec3): Stretch | undefined {
  const toEye = subtract(eye, centre)
  return roots(1, dot(ray, toEye), dot(toEye, toEye) - radiusM ** 2)
}

/** Between the two flat ends. */
function withinTube(from: Vec3, to: Vec3, radiusM: number, eye: Vec3, ray: Vec3): Stretch | undefined {
  const lengthM = length(subtract(to, from))
  if (lengthM === 0) return undefined
  const axis = scale(subtract(to, from), 1 / lengthM)
  const toEye = subtract(eye, from)
  const [eyeAlong, rayAlong] = [dot(toEye, axis), dot(ray, axis)]
  const [eyeAway, rayAway] = [subtract(toEye, scale(axis, eyeAlong)), subtract(ray, scale(axis, rayAlong))]
  const round = roots(dot(rayAway, rayAway), dot(rayAway, eyeAway), dot(eyeAway, eyeAway) - radiusM ** 2)
  const flat = between(eyeAlong, rayAlong, lengthM)
  if (round === undefined || flat === undefined) return undefined
  const both: Stretch = [Math.max(round[0], flat[0]), Math.min(round[1], flat[1])]
  return both[1] > both[0] ? both : undefined
}

/** Where a·s² + 2·b·s + c is below zero. */
function roots(a: number, b: number, c: number): Stretch | undefined {
  if (a < 1e-12) return c < 0 ? [-Infinity, Infinity] : undefined
  const discriminant = b * b - a * c
  if (discriminant <= 0) return undefined
  const root = Math.sqrt(discriminant)
  return [(-b - root) / a, (-b + root) / a]
}

/** Where start + s·slope lies between 0 and the length. */
function between(start: number, slope: number, lengthM: number): Stretch | undefined {
  if (Math.abs(slope) < 1e-12) return start >= 0 && start <= lengthM ? [-Infinity, Infinity] : undefined
  const [one, other] = [-start / slope, (lengthM - start) / slope]
  return one < other ? [one, other] : [other, one]
}

