/** Angles of a body whose bones keep their lengths, fitted to the keypoints of every frame. */
import { ANGLE_KEYPOINTS } from '../../body/angles/angle-keypoints.ts'
import { type BodySize, bodySizeOf, withArmsOf } from '../../body/fit/body-size-of.ts'
import { type BodyTree, bodyTree } from '../../body/fit/body-tree.ts'
import { usualCovariance } from '../../body/fit/keypoint-covariance.ts'
import type { SeenFeet } from '../../body/fit/seen-feet.ts'
import { putSeen, type SeenPose } from '../../body/fit/seen-pose.ts'
import { type LimitName, LIMITS } from '../../body/fit/soft-holds.ts'
import { toesCourse, type ToesAt } from '../../body/fit/toes-course.ts'
import { HALPE_26, type Halpe26 } from '../../body/halpe26.ts'
import { bySide, SIDES, type Side } from '../../body/joints.ts'
import type { PointAt } from '../../body/markers/points-of-markers.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { type AngleCurves, knownCurves } from './angle-curves.ts'
import { curveOf, FITTED_ANGLES, type FitFrames, fitOneByOne } from './fit-frames.ts'

export type LimitsActing = Readonly<Record<LimitName, Float64Array>>

export interface FittedAngles {
  angles: AngleCurves
  /** One standard deviation of each in each frame, degrees, as far as the keypoints' own spreads tell it; NaN where the angle is missing. */
  spreads: AngleCurves
  /** By limit: degrees by which the body of a frame is beyond it, so that it acts; 0 where it does not. */
  limits: LimitsActing
  /** RMS by which keypoints lie beside the bones that they are on, in their own spreads. */
  misfit: number
}

/** What is known of the points. */
interface Known {
  /** A network saw them in films, which now and then is far off. */
  seenInFilms?: boolean
  /** How the model that saw them sees feet. */
  seenFeet?: SeenFeet | undefined
  /** Of the same person, seen in the same way. */
  standing?: StandingTrial | undefined
  /** Who fits. */
  fitFrames?: FitFrames | undefined
}

/** What somebody who stands straight and still tells: how large they are, and what their angles are there. */
export interface StandingTrial {
  size: BodySize
  neutralDeg: Readonly<Record<Side, Readonly<Partial<Record<Angle, number>>>>>
}

/** Spreads. By 0.6 the three walkers of `keypoint-covariance.ts` have their ankles 0.6° nearer to the truth than without, their knees and their pelvis’s obliquity 0.3°. */
const BELIEVED_TO = 0.6

/** `headingRad` of each frame. Null where trunk or legs were never seen whole, so that nobody knows how long they are. */
export function anglesOfFit(pointAt: PointAt, headingRad: Float64Array, { seenInFilms = false, seenFeet, standing, fitFrames = fitOneByOne }: Known = {}): FittedAngles | null {
  const frames = headingRad.length
  const own = bodySizeOf(frames, pointAt)
  const size = standing ? withArmsOf(standing.size, own) : own
  if (!size) return null
  // What a network sees of feet is off alike in every stride, which would be taken for the toes' course.
  const toes = seenInFilms ? null : toesOf(frames, toesCourse(frames, pointAt, size, headingRad))
  const fitted = fitFrames({ size, frames, seen: seenIn(frames, pointAt, bodyTree(size)), headingRad, toes, seenFeet, believedTo: seenInFilms ? BELIEVED_TO : Infinity })
  const [squares, freedom] = [sumOf(fitted.squares), sumOf(fitted.freedom)]
  // Where keypoints and constant bones disagree more than the spreads say, the spreads are too small (Birge 1932, Phys Rev 40:207).
  const misfit = freedom > 0 ? Math.sqrt(squares / freedom) : 0
  const widened = Math.max(1, misfit)
  const bits = seenBits(frames, pointAt)
  const curves = (values: Float64Array, of: (value: number, side: Side, angle: Angle) => number): AngleCurves =>
    knownCurves(bySide((side) => Object.fromEntries(FITTED_ANGLES.map((angle, place) => {
      const needed = bitsOf(ANGLE_KEYPOINTS[angle]!(side))
      const curve = curveOf(values, SIDES.indexOf(side) * FITTED_ANGLES.length + place, frames)
      return [angle, curve.map((value, frame) => ((bits[frame]! & needed) === needed ? of(value, side, angle) : Number.NaN))]
    }))))
  return {
    angles: curves(fitted.angles, (value, side, angle) => value - (standing?.neutralDeg[side][angle] ?? 0)),
    spreads: curves(fitted.spreads, (value) => widened * value),
    limits: Object.fromEntries(LIMITS.map(({ name }, place) => [name, curveOf(fitted.limits, place, frames)])) as Record<LimitName, Float64Array>,
    misfit,
  }
}

const MISSING = [NaN, NaN, NaN] as const

/** In every frame as sure as their kind usually is. */
function seenIn(frames: number, pointAt: PointAt, { keypoints }: BodyTree): SeenPose {
  const count = keypoints.length
  const one: SeenPose = { places: new Float64Array(3 * count), precisions: new Float64Array(6 * count) }
  for (const [place, { keypoint }] of keypoints.entries()) putSeen(one, place, [0, 0, 0], usualCovariance(keypoint))
  const places = new Float64Array(3 * count * frames)
  for (let frame = 0; frame < frames; frame++) for (const [place, { keypoint }] of keypoints.entries()) places.set(pointAt(frame, keypoint) ?? MISSING, 3 * (frame * count + place))
  return { places, precisions: one.precisions }
}

function toesOf(frames: number, toesAt: ToesAt): Float64Array {
  const toes = new Float64Array(4 * frames)
  for (let frame = 0; frame < frames; frame++) {
    const { left, right } = toesAt(frame)
    toes.set([left.rad, left.spread, right.rad, right.spread], 4 * frame)
  }
  return toes
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

const bitsOf = (keypoints: readonly Halpe26[]): number => keypoints.reduce((bits, keypoint) => bits | (1 << HALPE_26.indexOf(keypoint)), 0)

/** By frame, a bit for each keypoint that is there. */
function seenBits(frames: number, pointAt: PointAt): Int32Array {
  const bits = new Int32Array(frames)
  const asked = [...new Set(FITTED_ANGLES.flatMap((angle) => SIDES.flatMap((side) => ANGLE_KEYPOINTS[angle]!(side))))]
  for (const keypoint of asked) for (let frame = 0; frame < frames; frame++) if (pointAt(frame, keypoint) !== undefined) bits[frame]! |= bitsOf([keypoint])
  return bits
}
