import type { MarkerMotion } from '../../formats/motion/read-trc.ts'
import { withJoints } from './joints-of-markers.ts'
import { keypointOfMarker } from './keypoint-of-marker.ts'
import { POINT_STATES, type Skeleton } from '../skeleton/skeleton.ts'
import { withoutSubject } from './without-subject.ts'

const [MISSING, MEASURED] = [POINT_STATES.indexOf('missing'), POINT_STATES.indexOf('measured')]

/** What markers show of a body: the joints that they tell, keypoints where they stand for one, and the others by their own names. Null where none is ever seen. */
export function skeletonOfMarkers(motion: Pick<MarkerMotion, 'markers' | 'timesS' | 'points'>): Skeleton | null {
  const { markers, timesS, points } = withJoints({ ...motion, markers: withoutSubject(motion.markers) })
  const isSeen = (marker: number) => timesS.some((_, frame) => !Number.isNaN(points[3 * (frame * markers.length + marker)]!))
  // Of two that stand for one keypoint the first does, a joint that is told before a marker.
  const kept = new Map<string, number>()
  for (const [marker, name] of markers.entries()) {
    const point = [keypointOfMarker(name), spaceless(name)].find((one) => one !== undefined && !kept.has(one))
    if (point !== undefined && isSeen(marker)) kept.set(point, marker)
  }
  if (kept.size === 0) return null
  const own = new Float64Array(3 * kept.size * timesS.length)
  for (const frame of timesS.keys())
    for (const [place, marker] of [...kept.values()].entries()) {
      const from = 3 * (frame * markers.length + marker)
      own.set(points.subarray(from, from + 3), 3 * (frame * kept.size + place))
    }
  return {
    keypoints: [...kept.keys()],
    timesUs: BigInt64Array.from(timesS, (s) => BigInt(Math.round(s * 1e6))),
    points: own,
    states: Uint8Array.from({ length: own.length / 3 }, (_, point) => (Number.isNaN(own[3 * point]!) ? MISSING : MEASURED)),
  }
}

/** Tables of skeletons keep their names in one line. */
const spaceless = (name: string): string => name.trim().replaceAll(/\s+/g, '_')
