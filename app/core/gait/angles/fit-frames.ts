/** A body fitted to frame after frame, and the angles of each. In stretches, which know nothing of each other, so that several can be worked on at once. */
import { ANGLE_KEYPOINTS } from '../../body/angles/angle-keypoints.ts'
import { angleSlopes, type AngleSlope } from '../../body/angles/angle-slopes.ts'
import type { BodySize } from '../../body/fit/body-size-of.ts'
import { bodyTree, FIT_SEGMENTS, type FitSegment } from '../../body/fit/body-tree.ts'
import { firstPose } from '../../body/fit/first-pose.ts'
import { type FittedPose, poseFitter } from '../../body/fit/fit-pose.ts'
import { firstOf, UNKNOWNS } from '../../body/fit/normal-equations.ts'
import { footTurnedBack, type SeenFeet } from '../../body/fit/seen-feet.ts'
import type { SeenPose } from '../../body/fit/seen-pose.ts'
import { LIMITS } from '../../body/fit/soft-holds.ts'
import type { Halpe26 } from '../../body/halpe26.ts'
import { SIDES, type Side } from '../../body/joints.ts'
import { segmentAngles, type Angle, type SegmentAxes } from '../../body/angles/segment-angles.ts'
import { degreesOf } from '../../math/degrees.ts'
import type { Vec3 } from '../../math/vec3.ts'

/** Plain data, which a thread can be given. */
export interface FitTask {
  size: BodySize
  frames: number
  /** Places frame after frame; precisions of one, for all (`docs/decisions/0022-points-count-as-their-kind-does.md`). */
  seen: SeenPose
  headingRad: Float64Array
  /** Frame after frame how the left toes are bent and how surely, then the right ones; null: they are straight. */
  toes: Float64Array | null
  seenFeet: SeenFeet | undefined
  believedTo: number
}

/** NaN in frames that show no hips. */
export interface FittedFrames {
  /** Degrees, and one standard deviation of them: curve after curve, those of the left side first, as `FITTED_ANGLES`. */
  angles: Float64Array
  spreads: Float64Array
  /** Curve after curve, as `LIMITS`. */
  limits: Float64Array
  /** By frame. */
  squares: Float64Array
  freedom: Float64Array
}

export const FITTED_ANGLES = Object.keys(ANGLE_KEYPOINTS) as Angle[]

export function newFittedFrames(frames: number, numbers: (count: number) => Float64Array = (count) => new Float64Array(count)): FittedFrames {
  const curves = () => numbers(SIDES.length * FITTED_ANGLES.length * frames).fill(NaN)
  return { angles: curves(), spreads: curves(), limits: numbers(LIMITS.length * frames), squares: numbers(frames), freedom: numbers(frames) }
}

export const curveOf = (values: Float64Array, curve: number, frames: number): Float64Array => values.slice(curve * frames, (curve + 1) * frames)

/** Frames that are worked on in one go: the same wherever it is done, so that it comes to the same everywhere. */
const STRETCH = 1_800
/** Frames before a stretch that it begins with: a fit begins at the pose of the frame before, and has forgotten where the first began. */
const RUN_IN = 30

export const stretchesOf = (frames: number): number => Math.ceil(frames / STRETCH)

export type FitFrames = (task: FitTask) => FittedFrames

export const fitOneByOne: FitFrames = (task) => {
  const into = newFittedFrames(task.frames)
  for (let stretch = 0; stretch < stretchesOf(task.frames); stretch++) fitStretch(task, stretch, into)
  return into
}

export function fitStretch(task: FitTask, stretch: number, into: FittedFrames): void {
  fitBetween(task, stretch * STRETCH, Math.min(task.frames, (stretch + 1) * STRETCH), into)
}

export function fitBetween({ size, frames, seen, headingRad, toes, seenFeet, believedTo }: FitTask, from: number, to: number, into: FittedFrames): void {
  const tree = bodyTree(size)
  const fit = poseFitter(tree)
  const count = tree.keypoints.length
  const placeOf = new Map(tree.keypoints.map(({ keypoint }, place) => [keypoint, place]))
  const spreadOf = spreadsBy(1 + (seenFeet?.perRadian ?? 0))
  let [before, earlier]: [FittedPose | null, FittedPose | null] = [null, null]
  for (let frame = Math.max(0, from - RUN_IN); frame < to; frame++) {
    const places = seen.places.subarray(3 * count * frame, 3 * count * (frame + 1))
    const pointOf = (keypoint: Halpe26): Vec3 | undefined => {
      const at = 3 * placeOf.get(keypoint)!
      return Number.isNaN(places[at]!) ? undefined : [places[at]!, places[at + 1]!, places[at + 2]!]
    }
    const start: FittedPose | null = before ?? firstPose(pointOf)
    // Without hips there is no body, and what was before is no beginning for what comes after.
    if (!start || !pointOf('left-hip') || !pointOf('right-hip')) {
      before = earlier = null
      continue
    }
    const bent = toes ? { left: { rad: toes[4 * frame]!, spread: toes[4 * frame + 1]! }, right: { rad: toes[4 * frame + 2]!, spread: toes[4 * frame + 3]! } } : undefined
    const { pose, covariance, beyondDeg, squares, freedom } = fit({ places, precisions: seen.precisions }, start, { believedTo, toes: bent, earlier })
    earlier = before
    before = pose
    if (frame < from) continue
    into.squares[frame] = squares
    into.freedom[frame] = freedom
    for (const [limit, degrees] of beyondDeg.entries()) into.limits[limit * frames + frame] = degrees
    const axes = segmentAxesOf(pose, seenFeet)
    for (const [place, side] of SIDES.entries()) putAngles(into, (curve) => (place * FITTED_ANGLES.length + curve) * frames + frame, axes, side, headingRad[frame]!, covariance, spreadOf)
  }
}

function putAngles({ angles, spreads }: FittedFrames, placeOf: (curve: number) => number, axes: SegmentAxes, side: Side, headingRad: number, covariance: Float64Array | null, spreadOf: ReturnType<typeof spreadsBy>): void {
  const values = segmentAngles(axes, side, headingRad)
  for (const [curve, angle] of FITTED_ANGLES.entries()) angles[placeOf(curve)] = values[angle]
  if (!covariance) return
  const slopes = angleSlopes(axes, side, headingRad)
  for (const [curve, angle] of FITTED_ANGLES.entries()) spreads[placeOf(curve)] = degreesOf(spreadOf(slopes[angle], covariance))
}

const isFoot = (segment: FitSegment) => segment.endsWith('-foot')

const segmentAxesOf = ({ turns }: FittedPose, seenFeet: SeenFeet | undefined) =>
  Object.fromEntries(FIT_SEGMENTS.map((segment, place) => [segment, { axes: seenFeet && isFoot(segment) ? footTurnedBack(turns[place]!, seenFeet) : turns[place]! }])) as unknown as SegmentAxes

const FIRST = new Map(FIT_SEGMENTS.map((segment, place) => [segment, firstOf(place)]))

/** Radians. `ofFeet`: by how much more feet are turned than they are seen. */
const spreadsBy = (ofFeet: number) => (slopes: readonly AngleSlope[], covariance: Float64Array): number => {
  let variance = 0
  for (const one of slopes) {
    const row = FIRST.get(one.segment)!
    const ofOne = isFoot(one.segment) ? ofFeet : 1
    for (const other of slopes) {
      const column = FIRST.get(other.segment)!
      let sum = 0
      for (let axis = 0; axis < 3; axis++) {
        const at = (row + axis) * UNKNOWNS + column
        sum += one.slope[axis]! * (covariance[at]! * other.slope[0] + covariance[at + 1]! * other.slope[1] + covariance[at + 2]! * other.slope[2])
      }
      variance += ofOne * (isFoot(other.segment) ? ofFeet : 1) * sum
    }
  }
  return Math.sqrt(Math.max(0, variance))
}
