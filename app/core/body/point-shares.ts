import { POINT_STATES, type Skeleton, type SkeletonEvidence } from './skeleton.ts'

/** Of all points that could be there, every keypoint at every moment: parts of 1. */
export interface PointShares {
  /** By the number of cameras that a point as triangulated came from; 0: none was. */
  byCameras: readonly number[]
  byState: Readonly<Record<(typeof POINT_STATES)[number], number>>
}

export function pointShares({ states }: Pick<Skeleton, 'states'>, { cameras, cameraNames }: Pick<SkeletonEvidence, 'cameras' | 'cameraNames'>): PointShares {
  const byCameras = Array.from({ length: cameraNames.length + 1 }, () => 0)
  // Loops by place: these arrays are long, and the window waits.
  for (let at = 0; at < cameras.length; at++) byCameras[bitCount(cameras[at]!)]!++
  const counts = POINT_STATES.map(() => 0)
  for (let at = 0; at < states.length; at++) counts[states[at]!]!++
  return {
    byCameras: byCameras.map((count) => count / cameras.length),
    byState: Object.fromEntries(POINT_STATES.map((state, place) => [state, counts[place]! / states.length])) as PointShares['byState'],
  }
}

export function bitCount(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}
