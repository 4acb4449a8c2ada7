import { multiply, transform, transpose, type Mat3 } from '../../math/mat3.ts'
import { length, scale, subtract } from '../../math/vec3.ts'
import type { Camera } from '../camera.ts'

/** Cameras whose centres lie closer see everything at any lag on the same lines. */
const LEAST_BASELINE_M = 0.05

/**
 * The essential matrix for rays, of a baseline of unit length: what `one` sees at ray a and `other` at ray b is one point
 * where bᵀ·E·a = 0 (Hartley & Zisserman 2004, 9.6). Undefined where both stand in one place.
 */
export function essential(one: Camera, other: Camera): Mat3 | undefined {
  const rotation = multiply(other.rotation, transpose(one.rotation))
  const baseline = subtract(other.translationM, transform(rotation, one.translationM))
  const lengthM = length(baseline)
  if (!(lengthM > LEAST_BASELINE_M)) return undefined
  const [x, y, z] = scale(baseline, 1 / lengthM)
  return multiply([0, -z, y, z, 0, -x, -y, x, 0], rotation)
}
