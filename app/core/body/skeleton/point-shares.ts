import { POINT_STATES, REASONS, type Skeleton, type SkeletonEvidence } from './skeleton.ts'

/** Of all points that could be there, every keypoint that was ever found in a picture at every moment: parts of 1; 0 where none was. */
export interface PointShares {
  /** By the number of cameras that a point as triangulated came from; 0: none was. */
  byCameras: readonly number[]
  byState: Readonly<Record<(typeof POINT_STATES)[number], number>>
  /** What no camera ever sees, most often as the model does not know it: in no share. */
  neverGiven: readonly string[]
}

export function pointShares({ keypoints, states }: Pick<Skeleton, 'keypoints' | 'states'>, { cameras, cameraNames, reasons }: Pick<SkeletonEvidence, 'cameras' | 'cameraNames' | 'reasons'>): PointShares {
  const isGiven = keypoints.map(() => false)
  for (let at = 0; at < cameras.length; at++) if (reasons[at] !== REASONS.unseen || states[at] !== 0) isGiven[at % keypoints.length] = true
  const counted = isGiven.filter(Boolean).length * (cameras.length / keypoints.length)
  const byCameras = Array.from({ length: cameraNames.length + 1 }, () => 0)
  // Loops by place: these arrays are long, and the window waits.
  for (let at = 0; at < cameras.length; at++) if (isGiven[at % keypoints.length]) byCameras[bitCount(cameras[at]!)]!++
  const counts = POINT_STATES.map(() => 0)
  for (let at = 0; at < states.length; at++) if (isGiven[at % keypoints.length]) counts[states[at]!]!++
  const share = (count: number) => (counted === 0 ? 0 : count / counted)
  return {
    byCameras: byCameras.map(share),
    byState: Object.fromEntries(POINT_STATES.map((state, place) => [state, share(counts[place]!)])) as PointShares['byState'],
    neverGiven: keypoints.filter((_, keypoint) => !isGiven[keypoint]),
  }
}

export function bitCount(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}
