/** A person in their strides, and their reference at the same point of the stride. */
import type { Gait } from '../../../contract/gait/gait.ts'
import { ghostPose } from '../../../core/body/ghost/ghost-pose.ts'
import type { Halpe26 } from '../../../core/body/halpe26.ts'
import { bySide, type Side } from '../../../core/body/joints.ts'
import type { PointOf } from '../../../core/body/angles/point-angles.ts'
import { pointAtTime } from '../../../core/body/skeleton/point-at-time.ts'
import type { Angle } from '../../../core/body/angles/segment-angles.ts'
import type { Skeleton } from '../../../core/body/skeleton/skeleton.ts'
import type { AnglesOverTime } from '../../../core/gait/tables/angles-arrow.ts'
import { placeInCounted, type PlaceInStride } from '../../../core/gait/cycles/place-in-stride.ts'
import { headingsOf } from '../../../core/gait/ghost/headings.ts'
import { valueAtPercent } from '../../../core/gait/cycles/cycle-curve.ts'
import { angleAt, referenceDifferences } from '../../../core/gait/ghost/reference-differences.ts'

export interface WalkBeside {
  gait: Gait
  places(timeUs: number): Readonly<Record<Side, PlaceInStride | null>>
  person(timeUs: number): PointOf
  /** Null where there is none: no reference, no stride. */
  ghost(timeUs: number): PointOf | null
  headingRad(timeUs: number): number
  /** Degrees, of the person and of the reference; NaN where nobody knows. */
  angle(angle: Angle, side: Side, timeUs: number): { measured: number; reference: number }
}

const NOWHERE: PointOf = () => undefined

/** Null where nobody knows which way the person walks: no foot is ever seen. */
export function createWalkBeside(skeleton: Skeleton, gait: Gait, measured: AnglesOverTime): WalkBeside | null {
  const headings = headingsOf(skeleton)
  if (!headings) return null
  const { strides, reference } = gait
  const places = (timeUs: number) => bySide((side) => placeInCounted(strides[side], timeUs))
  const person = (timeUs: number): PointOf => {
    const at = pointAtTime(skeleton, timeUs)
    return at ? (keypoint) => pointNamed(skeleton, at.point, keypoint) : NOWHERE
  }
  const headingRad = (timeUs: number) => headings[pointAtTime(skeleton, timeUs)?.before ?? 0]!
  // Every panel asks for the same moments again as long as nothing moves.
  const made = new Map<number, PointOf | null>()
  const makeGhost = (timeUs: number): PointOf | null => {
    if (!reference || Object.values(places(timeUs)).every((place) => place === null)) return null
    return ghostPose(person(timeUs), headingRad(timeUs), referenceDifferences({ strides, curves: reference.curves, measured }, timeUs))
  }
  return {
    gait,
    places,
    person,
    headingRad,
    ghost(timeUs) {
      const kept = made.get(timeUs)
      if (kept !== undefined) return kept
      if (made.size >= MOST_KEPT) made.clear()
      const ghost = makeGhost(timeUs)
      made.set(timeUs, ghost)
      return ghost
    },
    angle(angle, side, timeUs) {
      const place = placeInCounted(strides[side], timeUs)
      const mean = reference?.curves[side][angle]?.mean
      return { measured: angleAt(measured, side, angle, timeUs), reference: place && mean ? valueAtPercent(mean, place.percent) : Number.NaN }
    },
  }
}

/** A moment for each camera, and one for the room. */
const MOST_KEPT = 16

function pointNamed({ keypoints }: Skeleton, point: (place: number) => ReturnType<PointOf>, keypoint: Halpe26): ReturnType<PointOf> {
  const place = keypoints.indexOf(keypoint)
  return place < 0 ? undefined : point(place)
}
