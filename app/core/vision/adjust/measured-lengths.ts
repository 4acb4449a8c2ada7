import type { Keypoint } from '../../body/topologies.ts'
import { median } from '../../math/median.ts'
import { length, subtract, type Vec3 } from '../../math/vec3.ts'
import { ProblemError } from '../../problem.ts'
import { toCamera } from '../camera.ts'
import type { Adjusted } from './adjust.ts'

export interface Measured {
  lengthM: number
  sdM: number
}

/** Between two keypoints: the median over the frames. Its uncertainty is that of constant errors, which no number of frames takes away. */
export function jointDistanceM(adjusted: Adjusted, names: readonly Keypoint[], between: readonly [Keypoint, Keypoint]): Measured {
  const [one, other] = between.map((name) => pointsOf(adjusted, names.indexOf(name))) as [Map<number, Vec3>, Map<number, Vec3>]
  const distances = [...one].flatMap(([frame, point]) => (other.has(frame) ? [length(subtract(point, other.get(frame)!))] : []))
  if (distances.length === 0) throw new ProblemError({ code: 'length-not-seen', message: `${between[0]} and ${between[1]} are never seen together by two cameras: their distance cannot give the scale.` })
  return { lengthM: median(distances), sdM: Math.SQRT2 * constantErrorM(adjusted) }
}

function pointsOf({ problem: { sightings }, state }: Adjusted, keypoint: number): Map<number, Vec3> {
  const points = new Map<number, Vec3>()
  for (let point = 0; point < sightings.points; point++) if (sightings.keypoints[point] === keypoint) points.set(sightings.frames[point]!, [state.points[3 * point]!, state.points[3 * point + 1]!, state.points[3 * point + 2]!])
  return points
}

/** Of one coordinate of a point that two cameras see, from what a keypoint's constant error is in pixels. */
function constantErrorM({ problem: { sightings, noise }, state }: Adjusted): number {
  const perPixel = Float64Array.from({ length: sightings.points }, (_, point) => {
    const camera = state.cameras[sightings.cameras[sightings.starts[point]!]!]!
    return toCamera(camera, [state.points[3 * point]!, state.points[3 * point + 1]!, state.points[3 * point + 2]!])[2] / camera.focalXPx
  })
  return (noise.biasPx * median(perPixel)) / Math.SQRT2
}
