/** Angles of every frame from markers on the skin. */
import { bySide, SIDES } from '../../body/joints.ts'
import { segmentAngles } from '../../body/angles/segment-angles.ts'
import { STUDY_ANGLES, STUDY_MARKERS, studySegments } from '../../body/markers/study-markers.ts'
import type { MarkerMotion } from '../../formats/motion/read-trc.ts'
import type { Vec3 } from '../../math/vec3.ts'
import { type AngleCurves, knownCurves } from './angle-curves.ts'

/** `headingRad` of each frame. Null where markers are not those of a model that is known. */
export function anglesOfMarkers({ markers, points }: Pick<MarkerMotion, 'markers' | 'points'>, headingRad: Float64Array): AngleCurves | null {
  const places = new Map(markers.map((marker, place) => [marker, place]))
  if (!STUDY_MARKERS.every((marker) => places.has(marker))) return null
  const curves = bySide(() => Object.fromEntries(STUDY_ANGLES.map((angle) => [angle, new Float64Array(headingRad.length).fill(Number.NaN)])) as Record<(typeof STUDY_ANGLES)[number], Float64Array>)
  for (let frame = 0; frame < headingRad.length; frame++) {
    const segments = studySegments((marker): Vec3 | undefined => {
      const at = 3 * (frame * markers.length + places.get(marker)!)
      return Number.isNaN(points[at]!) ? undefined : [points[at]!, points[at + 1]!, points[at + 2]!]
    })
    if (!segments) continue
    for (const side of SIDES) {
      const angles = segmentAngles(segments, side, headingRad[frame]!)
      for (const angle of STUDY_ANGLES) curves[side][angle][frame] = angles[angle]
    }
  }
  return knownCurves(curves)
}
