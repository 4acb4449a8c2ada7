/** Where a person's keypoints lie in one picture, in its upright pixels. */
import type { Analysis } from '../../../contract/analysis/analysis.ts'
import type { People } from '../../../core/body/people/people.ts'
import { pointAtTime } from '../../../core/body/skeleton/point-at-time.ts'
import { rowsOfFrame } from '../../../core/body/skeleton/rows-of-frame.ts'
import type { Skeleton } from '../../../core/body/skeleton/skeleton.ts'
import { KEYPOINTS } from '../../../core/body/topologies.ts'
import { project } from '../../../core/vision/camera.ts'

export interface OverlayPoint {
  name: string
  x: number
  y: number
  /** Measured, as opposed to filled in or replaced. */
  isMeasured: boolean
}

type Calibration = NonNullable<Analysis['cameras'][number]['calibration']>

/** As found in the frame; those with hardly a score are left out. */
export function rawPoints({ topology, frames, keypoints }: People, frame: number, leastScore: number): OverlayPoint[] {
  const [row, behind] = rowsOfFrame(frames, frame)
  if (row === behind) return []
  const names = KEYPOINTS[topology]
  return names.flatMap((name, keypoint) => {
    const at = 3 * (row * names.length + keypoint)
    const [x, y, score] = [keypoints[at]!, keypoints[at + 1]!, keypoints[at + 2]!]
    return Number.isNaN(x) || score < leastScore ? [] : [{ name, x, y, isMeasured: true }]
  })
}

/** The skeleton at a moment as the camera sees it: between two of its moments on the line from the one to the other. */
export function projectedPoints(skeleton: Skeleton, calibration: Calibration, timeUs: number): OverlayPoint[] {
  const { keypoints, states } = skeleton
  const at = pointAtTime(skeleton, timeUs)
  if (!at) return []
  const isMeasured = (row: number, keypoint: number) => states[row * keypoints.length + keypoint] === 1
  return keypoints.flatMap((name, keypoint) => {
    const point = at.point(keypoint)
    const pixel = point && project(calibration, point)
    return pixel ? [{ name, x: pixel[0], y: pixel[1], isMeasured: isMeasured(at.before, keypoint) && isMeasured(at.after, keypoint) }] : []
  })
}
