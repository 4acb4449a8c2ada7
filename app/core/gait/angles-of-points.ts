/** Angles of every frame straight from markers that stand for keypoints. */
import { SIDES } from '../body/joints.ts'
import { keypointOfMarker } from '../body/keypoint-of-marker.ts'
import { POINT_ANGLES, pointAngles, type PointAngle } from '../body/point-angles.ts'
import type { Halpe26 } from '../body/halpe26.ts'
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import type { Vec3 } from '../math/vec3.ts'
import type { AngleCurves } from './vendor-angles.ts'

/** `headingRad` of each frame. Angles that no frame tells are left out. */
export function anglesOfPoints({ markers, points, timesS }: Pick<MarkerMotion, 'markers' | 'points' | 'timesS'>, headingRad: Float64Array): AngleCurves {
  const places = new Map<Halpe26, number>()
  for (const [place, marker] of markers.entries()) {
    const keypoint = keypointOfMarker(marker)
    if (keypoint && !places.has(keypoint)) places.set(keypoint, place)
  }
  const curves = Object.fromEntries(SIDES.map((side) => [side, Object.fromEntries(POINT_ANGLES.map((angle) => [angle, new Float64Array(timesS.length)]))])) as Record<'left' | 'right', Record<PointAngle, Float64Array>>
  for (let frame = 0; frame < timesS.length; frame++) {
    const pointOf = (keypoint: Halpe26): Vec3 | undefined => {
      const place = places.get(keypoint)
      if (place === undefined) return undefined
      const at = 3 * (frame * markers.length + place)
      return Number.isNaN(points[at]!) ? undefined : [points[at]!, points[at + 1]!, points[at + 2]!]
    }
    for (const side of SIDES) for (const [angle, value] of Object.entries(pointAngles(pointOf, side, headingRad[frame]!))) curves[side][angle as PointAngle][frame] = value
  }
  return { left: known(curves.left), right: known(curves.right) }
}

const known = (curves: Record<PointAngle, Float64Array>) => Object.fromEntries(Object.entries(curves).filter(([, curve]) => curve.some((value) => !Number.isNaN(value))))
