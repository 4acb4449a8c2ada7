import { readFile } from 'node:fs/promises'
import type { Analysis } from '../../contract/analysis.ts'
import type { Halpe26 } from '../../core/body/halpe26.ts'
import { skeletonFromArrow } from '../../core/body/skeleton-arrow.ts'
import type { MarkerMotion } from '../../core/formats/motion/read-trc.ts'
import { trcMarkerName } from '../../core/formats/motion/write-trc.ts'
import { rateOf } from '../../core/time/rate-of.ts'
import { writeMotion } from '../convert/write-motion.ts'
import type { Library } from '../store/library.ts'

/** Into a file of the kind that its name says. */
export async function writeSkeleton(library: Library, analysis: Analysis, path: string) {
  const motion = await skeletonMotion(library, analysis)
  const findings = await writeMotion({ c3d: undefined, motion, findings: [], ofMarkers: [] }, path, 'wide')
  return { markers: motion.markers.length, frames: motion.timesS.length, findings }
}

/** An analysis's skeleton as markers, by the names that Pose2Sim and OpenSim use. What was never seen is left out. */
async function skeletonMotion({ layout }: Library, { skeleton }: Analysis): Promise<MarkerMotion> {
  const { keypoints, timesUs, points } = skeletonFromArrow(await readFile(layout.artifactFile(skeleton)), skeleton)
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
