import { trcMarkerName } from '../../formats/motion/write-trc.ts'
import type { MarkerMotion } from '../../formats/motion/read-trc.ts'
import { rateOf } from '../../time/rate-of.ts'
import type { Halpe26 } from '../halpe26.ts'
import type { Skeleton } from './skeleton.ts'

/** A skeleton as markers, by the names that Pose2Sim and OpenSim use. What was never seen is left out. */
export function skeletonMotion({ keypoints, timesUs, points }: Skeleton): MarkerMotion {
  const isSeen = (keypoint: number) => timesUs.some((_, frame) => !Number.isNaN(points[3 * (frame * keypoints.length + keypoint)]!))
  const kept = [...keypoints.keys()].filter(isSeen)
  const own = new Float64Array(3 * kept.length * timesUs.length)
  for (let frame = 0; frame < timesUs.length; frame++)
    for (const [place, keypoint] of kept.entries()) own.set(points.subarray(3 * (frame * keypoints.length + keypoint), 3 * (frame * keypoints.length + keypoint) + 3), 3 * (frame * kept.length + place))
  return {
    rateHz: rateOf(timesUs),
    markers: kept.map((keypoint) => trcMarkerName(keypoints[keypoint] as Halpe26)),
    timesS: Float64Array.from(timesUs, (us) => Number(us) / 1e6),
    points: own,
    unnamedMarkers: 0,
  }
}
