/** Angles of a body whose bones keep their lengths, fitted to the keypoints of every frame. */
import { ANGLE_KEYPOINTS } from '../body/angle-keypoints.ts'
import { angleSlopes, type AngleSlope } from '../body/angle-slopes.ts'
import type { CovarianceAt } from '../body/evidence-covariance.ts'
import { type BodySize, bodySizeOf, withArmsOf } from '../body/fit/body-size-of.ts'
import { bodyTree, FIT_SEGMENTS, type FitSegment } from '../body/fit/body-tree.ts'
import { firstPose } from '../body/fit/first-pose.ts'
import { fitPose, type FittedPose } from '../body/fit/fit-pose.ts'
import { keypointCovariance } from '../body/fit/keypoint-covariance.ts'
import { footTurnedBack, type SeenFeet } from '../body/fit/seen-feet.ts'
import { type LimitName, LIMITS } from '../body/fit/soft-holds.ts'
import { toesCourse } from '../body/fit/toes-course.ts'
import type { Halpe26 } from '../body/halpe26.ts'
import { bySide, SIDES, type Side } from '../body/joints.ts'
import type { PointAt } from '../body/points-of-markers.ts'
import { segmentAngles, type Angle, type SegmentAxes } from '../body/segment-angles.ts'
import type { Covariance } from '../body/uncertainty.ts'
import { degreesOf } from '../math/degrees.ts'
import type { Vec3 } from '../math/vec3.ts'
import { type AngleCurves, knownCurves } from './angle-curves.ts'

export type LimitsActing = Readonly<Record<LimitName, Float64Array>>

const NAMES = Object.keys(ANGLE_KEYPOINTS) as Angle[]

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
  covarianceAt?: CovarianceAt | undefined
  /** A network saw them in films, which now and then is far off. */
  seenInFilms?: boolean
  /** How the model that saw them sees feet. */
  seenFeet?: SeenFeet | undefined
  /** Of the same person, seen in the same way. */
  standing?: StandingTrial | undefined
}

/** What somebody who stands straight and still tells: how large they are, and what their angles are there. */
export interface StandingTrial {
  size: BodySize
  neutralDeg: Readonly<Record<Side, Readonly<Partial<Record<Angle, number>>>>>
}

/** Spreads. By 0.6 the three walkers of `keypoint-covariance.ts` have their ankles 0.6° nearer to the truth than without, their knees and their pelvis’s obliquity 0.3°. */
const BELIEVED_TO = 0.6

/** `headingRad` of each frame. Null where trunk or legs were never seen whole, so that nobody knows how long they are. */
export function anglesOfFit(pointAt: PointAt, headingRad: Float64Array, { covarianceAt = () => undefined, seenInFilms = false, seenFeet, standing }: Known = {}): FittedAngles | null {
  const frames = headingRad.length
  const own = bodySizeOf(frames, pointAt)
  const size = standing ? withArmsOf(standing.size, own) : own
  if (!size) return null
  const tree = bodyTree(size)
  // What a network sees of feet is off alike in every stride, which would be taken for the toes' course.
  const toesAt = seenInFilms ? () => undefined : toesCourse(frames, pointAt, size, headingRad)
  const [angles, spreads] = [emptyCurves(frames), emptyCurves(frames)]
  const limits = Object.fromEntries(LIMITS.map(({ name }) => [name, new Float64Array(frames)])) as Record<LimitName, Float64Array>
  let before: FittedPose | null = null
  let [squares, freedom] = [0, 0]
  for (let frame = 0; frame < frames; frame++) {
    const pointOf = (keypoint: Halpe26) => pointAt(frame, keypoint)
    const start: FittedPose | null = before ?? firstPose(pointOf)
    // Without hips there is no body, and what was before is no beginning for what comes after.
    if (!start || !pointOf('left-hip') || !pointOf('right-hip')) {
      before = null
      continue
    }
    const fit = fitPose(tree, (keypoint) => seen(pointOf(keypoint), keypointCovariance(keypoint, covarianceAt(frame, keypoint))), start, seenInFilms ? BELIEVED_TO : Infinity, toesAt(frame))
    before = fit.pose
    squares += fit.squares
    freedom += fit.freedom
    for (const { name, beyondDeg } of LIMITS) limits[name][frame] = beyondDeg(fit.pose.turns)
    const axes = segmentAxesOf(fit.pose, seenFeet)
    for (const side of SIDES) {
      const values = segmentAngles(axes, side, headingRad[frame]!)
      const slopes = angleSlopes(axes, side, headingRad[frame]!)
      for (const angle of NAMES) {
        if (!ANGLE_KEYPOINTS[angle]!(side).every((keypoint) => pointOf(keypoint) !== undefined)) continue
        angles[side][angle][frame] = values[angle] - (standing?.neutralDeg[side][angle] ?? 0)
        if (fit.covariance) spreads[side][angle][frame] = degreesOf(spreadOf(slopes[angle], fit.covariance, 1 + (seenFeet?.perRadian ?? 0)))
      }
    }
  }
  // Where keypoints and constant bones disagree more than the spreads say, the spreads are too small (Birge 1932, Phys Rev 40:207).
  const misfit = freedom > 0 ? Math.sqrt(squares / freedom) : 0
  const widened = Math.max(1, misfit)
  for (const side of SIDES) for (const angle of NAMES) for (let frame = 0; frame < frames; frame++) spreads[side][angle][frame]! *= widened
  return { angles: knownCurves(angles), spreads: knownCurves(spreads), limits, misfit }
}

const seen = (at: Vec3 | undefined, covariance: Covariance) => at && { at, covariance }

const emptyCurves = (frames: number) => bySide(() => Object.fromEntries(NAMES.map((angle) => [angle, new Float64Array(frames).fill(Number.NaN)])) as Record<Angle, Float64Array>)

const isFoot = (segment: FitSegment) => segment.endsWith('-foot')

const segmentAxesOf = ({ turns }: FittedPose, seenFeet: SeenFeet | undefined) =>
  Object.fromEntries(FIT_SEGMENTS.map((segment, place) => [segment, { axes: seenFeet && isFoot(segment) ? footTurnedBack(turns[place]!, seenFeet) : turns[place]! }])) as unknown as SegmentAxes

/** Radians. `ofFeet`: by how much more feet are turned than they are seen. */
function spreadOf(slopes: readonly AngleSlope[], covariance: Float64Array, ofFeet: number): number {
  const unknowns = 3 + 3 * FIT_SEGMENTS.length
  const each = slopes.flatMap(({ segment, slope }) => slope.map((value, axis) => [3 + 3 * FIT_SEGMENTS.indexOf(segment) + axis, isFoot(segment) ? ofFeet * value : value] as const))
  return Math.sqrt(Math.max(0, each.reduce((sum, [row, one]) => sum + each.reduce((inner, [column, other]) => inner + one * other * covariance[row * unknowns + column]!, 0), 0)))
}
