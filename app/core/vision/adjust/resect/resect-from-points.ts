import { degreesOf } from '../../../math/degrees.ts'
import { symmetricEigen } from '../../../math/symmetric-eigen.ts'
import { add, scale, subtract, type Vec3 } from '../../../math/vec3.ts'
import { ProblemError } from '../../../problem.ts'
import type { Lens, Pixel, Pose } from '../../camera.ts'
import { differenceOf } from '../align.ts'
import { posesFrom } from './first-poses.ts'
import { fitPose, type FittedPose, type Pointed, poseCovariance } from './fit-camera-pose.ts'

interface Place {
  pose: Pose
  /** By point. */
  errorsPx: number[]
  rmsPx: number
  /** Standard deviations, all axes together. */
  sdDeg: number
  sdM: number
}

export interface Resection extends Place {
  /** Another place from which the points would be seen as well: of points in one plane there often is one. */
  alternative?: Place
  /** A point without which all others fit far better: likely clicked, or written, wrongly. */
  suspect?: number
}

const LEAST_POINTS = 4
/** How exactly a person clicks, of one coordinate. */
const CLICK_PX = 1
/** 99 % of χ² with one degree of freedom: by less, a second place explains the clicks no worse. */
const TELLS_APART = 6.63
/** Share of the points' length: thinner, they are on one line. */
const ON_A_LINE = 0.01
/** Two fits closer than that are one. */
const SAME_RAD = 0.01
const SAME_SHARE = 0.01

/** Where a camera stands that sees known points of the room at these pixels. */
export function resectFromPoints(lens: Lens, points: readonly Vec3[], pixels: readonly Pixel[]): Resection {
  const all = points.map((point, place): Pointed => ({ point, pixel: pixels[place]! }))
  requireFit(all)
  const starts = posesFrom(lens, all)
  const fits = distinct(starts.map((pose) => fitPose(lens, all, pose)))
  const [best, second] = fits
  if (!best || !Number.isFinite(best.squaredPx)) throw refusal('no-place', 'From no place in front of these points are they seen at these pixels.', 'One of the points may be mixed up with another, or the lens may be that of another camera.')
  const place = placeOf(lens, all, best)
  const sigma2 = Math.max(CLICK_PX ** 2, best.squaredPx / Math.max(1, 2 * all.length - 6))
  const isOpen = second !== undefined && (second.squaredPx - best.squaredPx) / sigma2 < TELLS_APART
  const suspect = suspectIn(lens, all, best, starts[0]!)
  return { ...place, ...(isOpen ? { alternative: placeOf(lens, all, second) } : {}), ...(suspect === undefined ? {} : { suspect }) }
}

function requireFit(all: readonly Pointed[]): void {
  if (all.length < LEAST_POINTS) throw refusal('too-few-points', `${all.length} points are too few: from ${LEAST_POINTS} on there is one place only, from six on errors show.`)
  const middle = scale(all.map(({ point }) => point).reduce(add), 1 / all.length)
  const moments = Array.from({ length: 9 }, (_, at) => all.reduce((sum, { point }) => sum + subtract(point, middle)[Math.floor(at / 3)]! * subtract(point, middle)[at % 3]!, 0))
  const [longest = 0, across = 0] = symmetricEigen(moments, 3).values
  if (!(across > ON_A_LINE ** 2 * longest)) throw refusal('points-on-a-line', 'All points lie on one line: round it the camera could stand anywhere.', 'Add a point beside the line.')
}

/** The best first. */
function distinct(fits: readonly FittedPose[]): FittedPose[] {
  const found: FittedPose[] = []
  for (const fit of fits.toSorted((a, b) => a.squaredPx - b.squaredPx)) if (Number.isFinite(fit.squaredPx) && !found.some((known) => isSame(known.pose, fit.pose))) found.push(fit)
  return found
}

function isSame(one: Pose, other: Pose): boolean {
  const { angleRad, distanceM } = differenceOf(one, other)
  return angleRad < SAME_RAD && distanceM < SAME_SHARE * Math.hypot(...one.translationM)
}

function placeOf(lens: Lens, all: readonly Pointed[], { pose, errorsPx, squaredPx }: FittedPose): Place {
  const freedom = 2 * all.length - 6
  const sigma = Math.sqrt(Math.max(CLICK_PX ** 2, squaredPx / freedom))
  const covariance = poseCovariance(lens, all, pose)
  const sd = (from: number) => (covariance ? sigma * Math.sqrt([0, 1, 2].reduce((sum, axis) => sum + covariance[(from + axis) * 7]!, 0)) : NaN)
  return { pose, errorsPx, rmsPx: Math.sqrt(squaredPx / all.length), sdDeg: degreesOf(sd(0)), sdM: sd(3) }
}

/** Two points more than are needed tell a wrong one from the rest. */
const LEAST_TO_SUSPECT = LEAST_POINTS + 2
/** Of what the others leave: so much more a wrong point adds at least. */
const SUSPICIOUS = 9

function suspectIn(lens: Lens, all: readonly Pointed[], best: FittedPose, start: Pose): number | undefined {
  if (all.length < LEAST_TO_SUSPECT || best.squaredPx <= 2 * SUSPICIOUS * CLICK_PX ** 2) return undefined
  const without = all.map((_, left) => {
    const others = all.filter((_, place) => place !== left)
    return Math.min(...[best.pose, start].map((pose) => fitPose(lens, others, pose).squaredPx))
  })
  const suspect = without.indexOf(Math.min(...without))
  const usual = Math.max(CLICK_PX ** 2, without[suspect]! / (2 * all.length - 8))
  return best.squaredPx - without[suspect]! > 2 * SUSPICIOUS * usual ? suspect : undefined
}

const refusal = (code: string, message: string, hint?: string) => new ProblemError({ code, message, hint })
