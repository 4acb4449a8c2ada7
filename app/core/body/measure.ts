/** Lengths and angles between points, and how sure they are. */
import { degreesOf } from '../math/degrees.ts'
import { quadraticForm } from '../math/symmetric3.ts'
import { cross, length, scale, subtract, unit, type Vec3 } from '../math/vec3.ts'
import type { Covariance } from './skeleton/uncertainty.ts'

export interface MeasuredPoint {
  at: Vec3
  /** Null where nobody knows it. */
  covariance: Covariance | null
}

export interface Measured {
  value: number
  /** One standard deviation, of errors that are each point's own; null where a point does not know its. */
  sd: number | null
}

export function distanceM(a: MeasuredPoint, b: MeasuredPoint): Measured {
  const between = subtract(b.at, a.at)
  const value = length(between)
  return { value, sd: value > 0 ? spread([[a, unit(between)], [b, unit(between)]]) : null }
}

/** At the second of three points: 180 where they lie on one line. */
export function angleDeg(a: MeasuredPoint, corner: MeasuredPoint, b: MeasuredPoint): Measured {
  const [toA, toB] = [subtract(a.at, corner.at), subtract(b.at, corner.at)]
  const normal = cross(toA, toB)
  // Of both, for an angle near 0 and 180 (Kahan 2006, "How Futile are Mindless Assessments of Roundoff").
  const angle = Math.atan2(length(normal), toA[0] * toB[0] + toA[1] * toB[1] + toA[2] * toB[2])
  if (!(length(normal) > 0)) return { value: degreesOf(angle), sd: null }
  // A point that moves across its arm turns it by one over the arm's length; the corner moves both.
  const away = unit(normal)
  const ofA = scale(cross(toA, away), 1 / length(toA) ** 2)
  const ofB = scale(cross(away, toB), 1 / length(toB) ** 2)
  const ofCorner: Vec3 = [-ofA[0] - ofB[0], -ofA[1] - ofB[1], -ofA[2] - ofB[2]]
  const sd = spread([[a, ofA], [corner, ofCorner], [b, ofB]])
  return { value: degreesOf(angle), sd: sd === null ? null : degreesOf(sd) }
}

/** First-order propagation: the gradient at each point through its covariance. */
function spread(terms: readonly (readonly [point: MeasuredPoint, gradient: Vec3])[]): number | null {
  let variance = 0
  for (const [{ covariance }, [x, y, z]] of terms) {
    if (!covariance) return null
    variance += quadraticForm(covariance, x, y, z)
  }
  return Number.isFinite(variance) ? Math.sqrt(Math.max(0, variance)) : null
}
