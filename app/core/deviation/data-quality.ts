/** What stands behind an angle in some phases: how many cameras saw its keypoints, how well they agree, how much was filled in. */
import { ANGLE_KEYPOINTS } from '../body/angles/angle-keypoints.ts'
import type { Side } from '../body/joints.ts'
import { bitCount } from '../body/skeleton/point-shares.ts'
import type { Angle } from '../body/angles/segment-angles.ts'
import { POINT_STATES, type Skeleton, type SkeletonEvidence } from '../body/skeleton/skeleton.ts'
import type { MeasuredStride } from '../gait/cycles/measured-stride.ts'
import { PHASES, type Phase } from '../gait/cycles/phases.ts'
import { oncePer } from '../last-per.ts'
import { median } from '../math/median.ts'
import { lastStarted } from '../time/frame-times.ts'
import type { DataQuality } from './deviation.ts'

export interface Behind {
  skeleton: Skeleton
  evidence: SkeletonEvidence
}

type PointQuality = Omit<DataQuality, 'eventUncertaintyS'>

/** One point in twenty may be seen by fewer, or by more, cameras than the range says. */
const TAIL = 0.05
/** Drawn evenly: more frames tell the same, and an hour has tens of thousands in each phase. */
const MOST_FRAMES = 5_000

/** Null where no frame of these phases is known. */
export function dataQuality({ skeleton, evidence }: Behind, angle: Angle, side: Side, strides: readonly MeasuredStride[], phases: readonly Phase[]): PointQuality | null {
  const keypoints = (ANGLE_KEYPOINTS[angle]?.(side) ?? []).map((name) => skeleton.keypoints.indexOf(name)).filter((place) => place >= 0)
  const points = drawn(framesOf(timesOf(skeleton), strides, phases)).flatMap((frame) => keypoints.map((keypoint) => frame * skeleton.keypoints.length + keypoint))
  if (points.length === 0) return null
  const cameras = points.map((point) => bitCount(evidence.cameras[point]!)).toSorted((a, b) => a - b)
  const errors = points.map((point) => evidence.errorPx[point]!).filter((error) => !Number.isNaN(error))
  const stateOf = (point: number) => POINT_STATES[skeleton.states[point]!]
  const there = points.filter((point) => stateOf(point) !== 'missing')
  const measured = there.filter((point) => stateOf(point) === 'measured').length
  const last = cameras.length - 1
  return {
    cameras: { least: cameras[Math.round(TAIL * last)]!, most: cameras[Math.round((1 - TAIL) * last)]! },
    reprojectionPx: errors.length === 0 ? null : median(errors),
    shareInterpolated: there.length === 0 ? 0 : 1 - measured / there.length,
  }
}

const drawn = (frames: readonly number[]): readonly number[] => (frames.length <= MOST_FRAMES ? frames : Array.from({ length: MOST_FRAMES }, (_, at) => frames[Math.floor((at * frames.length) / MOST_FRAMES)]!))

/** Asked for with every finding. */
const timesOf = oncePer(({ timesUs }: Skeleton): Float64Array => Float64Array.from(timesUs, Number))

function framesOf(times: Float64Array, strides: readonly MeasuredStride[], phases: readonly Phase[]): number[] {
  const spans = strides.flatMap(({ fromS, toS, borders }) =>
    borders ? phases.map((phase) => [PHASES.indexOf(phase), PHASES.indexOf(phase) + 1].map((at) => 1e6 * (fromS + (borders[at]! / 100) * (toS - fromS))) as [number, number]) : [],
  )
  // Phases that follow each other share a border.
  const frames = new Set<number>()
  for (const [from, to] of spans) {
    for (let frame = lastStarted(times, to); frame >= 0 && times[frame]! >= from; frame--) frames.add(frame)
  }
  return [...frames]
}
