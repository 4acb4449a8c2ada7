import { POINT_STATES, type Skeleton, type SkeletonEvidence } from './skeleton.ts'

/** Of all points that could be there, every keypoint at every moment: parts of 1. */
export interface PointShares {
  /** By the number of cameras that a point as triangulated came from; 0: none was. */
  byCameras: readonly number[]
  byState: Readonly<Record<(typeof POINT_STATES)[number], number>>
}

export function pointShares({ states }: Pick<Skeleton, 'states'>, { cameras, cameraNames }: Pick<SkeletonEvidence, 'cameras' | 'cameraNames'>): PointShares {
  const byCameras = Array.from({ length: cameraNames.length + 1 }, () => 0)
  for (const bits of cameras) byCameras[bitCount(bits)]! += 1 / cameras.length
  const counts = POINT_STATES.map(() => 0)
  for (const state of states) counts[state]! += 1 / states.length
  return { byCameras, byState: Object.fromEntries(POINT_STATES.map((state, place) => [state, counts[place]!])) as PointShares['byState'] }
}

export function bitCount(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}
