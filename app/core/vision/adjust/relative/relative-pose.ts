import { multiply, transform, transpose, type Mat3 } from '../../../math/mat3.ts'
import { median } from '../../../math/median.ts'
import { symmetricEigen } from '../../../math/symmetric-eigen.ts'
import { cross, dot, length, scale, unit, type Vec3 } from '../../../math/vec3.ts'
import type { Pose } from '../../camera.ts'
import { essentialsOfFive, type RayPair } from './five-points.ts'
import { picks } from './picks.ts'

/** How one camera stands before another; the distance between them is 1. */
export interface RelativePose {
  /** The first camera is the room: this takes its axes to those of the other. */
  pose: Pose
  /** Share of the pairs that agree with it. */
  agree: number
  /** Median angle between the two rays of a pair that agrees. */
  parallaxRad: number
}

/** 0.9⁵ of all draws are without outlier where one in ten is one. */
const DRAWS = 120
/** More say hardly more of which draw is best. */
const MOST_RATED = 400

/** By draws of five pairs, rated by all (Fischler & Bolles 1981, Commun ACM 24:381); `nearRad`: how far rays may miss each other and agree. */
export function relativePose(pairs: readonly RayPair[], nearRad: number): RelativePose | undefined {
  const rated = pairs.length <= MOST_RATED ? pairs : picks(pairs.length, MOST_RATED, 0).map((at) => pairs[at]!)
  let best: Mat3 | undefined
  let least = Infinity
  for (let draw = 0; draw < DRAWS; draw++)
    for (const essential of essentialsOfFive(picks(pairs.length, 5, draw).map((at) => pairs[at]!))) {
      const loss = lossOf(essential, rated, nearRad, least)
      if (loss < least) [best, least] = [essential, loss]
    }
  return best && chosen(best, pairs.filter((pair) => sampsonSquared(best, pair) < nearRad ** 2), pairs.length)
}

/** Cauchy's; given up once it is above the least so far. */
function lossOf(essential: Mat3, pairs: readonly RayPair[], nearRad: number, least: number): number {
  let loss = 0
  for (let at = 0; at < pairs.length && loss < least; at++) loss += Math.log1p(sampsonSquared(essential, pairs[at]!) / nearRad ** 2)
  return loss
}

/** Squared distance of a pair from agreement, to first order (Hartley & Zisserman 2004, 11.4.3). */
function sampsonSquared(e: Mat3, [[x, y], [u, v]]: RayPair): number {
  const a = e[0] * x + e[1] * y + e[2]
  const b = e[3] * x + e[4] * y + e[5]
  const c = e[6] * x + e[7] * y + e[8]
  const d = e[0] * u + e[3] * v + e[6]
  const f = e[1] * u + e[4] * v + e[7]
  const off = u * a + v * b + c
  return (off * off) / (a * a + b * b + d * d + f * f)
}

/** Of the four poses that one essential matrix stands for, the one that has the points before both cameras. */
function chosen(essential: Mat3, pairs: readonly RayPair[], all: number): RelativePose | undefined {
  const counted = decomposed(essential).map((pose) => ({ pose, before: pairs.filter((pair) => isBeforeBoth(pose, pair)) }))
  const best = counted.reduce((most, one) => (one.before.length > most.before.length ? one : most))
  if (best.before.length === 0) return undefined
  const angles = best.before.map((pair) => angleOf(best.pose, pair))
  return { pose: best.pose, agree: best.before.length / all, parallaxRad: median(angles) }
}

/** Hartley & Zisserman 2004, 9.6.2, by the eigenvectors of E·Eᵀ instead of a singular value decomposition. */
function decomposed(e: Mat3): Pose[] {
  const { vectors } = symmetricEigen(multiply(e, transpose(e)), 3)
  const [u1, u2] = vectors as unknown as [Vec3, Vec3]
  const u3 = cross(u1, u2)
  const [v1, v2] = [u1, u2].map((u) => unit(transform(transpose(e), u))) as [Vec3, Vec3]
  const v3 = cross(v1, v2)
  const rotationBy = (a: Vec3, b: Vec3): Mat3 => Array.from({ length: 9 }, (_, at) => a[Math.floor(at / 3)]! * v1[at % 3]! + b[Math.floor(at / 3)]! * v2[at % 3]! + u3[Math.floor(at / 3)]! * v3[at % 3]!) as unknown as Mat3
  return [rotationBy(u2, scale(u1, -1)), rotationBy(scale(u2, -1), u1)].flatMap((rotation) => [u3, scale(u3, -1)].map((translationM): Pose => ({ rotation, translationM })))
}

function isBeforeBoth({ rotation, translationM }: Pose, pair: RayPair): boolean {
  const [one, other] = turned(rotation, pair)
  // Depths s and r of r·other = s·one + t, by least squares.
  const [aa, ab, bb, at, bt] = [dot(one, one), dot(one, other), dot(other, other), dot(one, translationM), dot(other, translationM)]
  const determinant = aa * bb - ab * ab
  return (ab * bt - bb * at) / determinant > 0 && (aa * bt - ab * at) / determinant > 0
}

function angleOf({ rotation }: Pose, pair: RayPair): number {
  const [one, other] = turned(rotation, pair)
  return Math.atan2(length(cross(one, other)), dot(one, other))
}

/** Both rays in the axes of the other camera. */
const turned = (rotation: Mat3, [one, other]: RayPair): readonly [Vec3, Vec3] => [transform(rotation, [one[0], one[1], 1]), [other[0], other[1], 1]]
