import type { MarkerMotion } from '../../formats/motion/read-trc.ts'
import type { Vec3 } from '../../math/vec3.ts'
import type { Halpe26 } from '../halpe26.ts'
import { keypointOfMarker } from './keypoint-of-marker.ts'

/** Where a keypoint is in a frame; undefined where it is missing. */
export type PointAt = (frame: number, keypoint: Halpe26) => Vec3 | undefined

/** Of two markers that stand for one keypoint the first counts. */
export function pointsOfMarkers({ markers, points }: Pick<MarkerMotion, 'markers' | 'points'>): PointAt {
  const places = new Map<Halpe26, number>()
  for (const [place, marker] of markers.entries()) {
    const keypoint = keypointOfMarker(marker)
    if (keypoint && !places.has(keypoint)) places.set(keypoint, place)
  }
  return (frame, keypoint) => {
    const place = places.get(keypoint)
    if (place === undefined) return undefined
    const at = 3 * (frame * markers.length + place)
    return Number.isNaN(points[at]!) ? undefined : [points[at]!, points[at + 1]!, points[at + 2]!]
  }
}
