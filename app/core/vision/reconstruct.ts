import type { Person } from './seen-person.ts'
import type { Camera } from './camera.ts'
import { projectionOf, triangulate, type Limits, type Sighting } from './triangulate.ts'

/** Points of a person over time: frame by frame, keypoint by keypoint. */
export interface Reconstruction {
  frames: number
  keypoints: number
  /** Three a point, in the calibration's unit; NaN where no two cameras agree. */
  points: Float64Array
  /** Mean reprojection error over the cameras used; NaN likewise. */
  errorPx: Float32Array
  /** Bit n: the n-th camera was used. */
  cameras: Uint32Array
}

/** `seen[frame][camera]`: one person, undefined where a camera does not show them. Pixels are taken as they are: the lens counts as free of distortion. */
export function reconstruct(cameras: readonly Camera[], seen: readonly (readonly (Person | undefined)[])[], keypoints: number, limits: Limits): Reconstruction {
  const projections = cameras.map(projectionOf)
  const count = seen.length * keypoints
  const result: Reconstruction = { frames: seen.length, keypoints, points: new Float64Array(3 * count).fill(NaN), errorPx: new Float32Array(count).fill(NaN), cameras: new Uint32Array(count) }
  for (const [frame, people] of seen.entries())
    for (let keypoint = 0; keypoint < keypoints; keypoint++) {
      const sightings = people.map((person, camera): Sighting | undefined => {
        if (!person) return undefined
        return { projection: projections[camera]!, pixel: [person[3 * keypoint]!, person[3 * keypoint + 1]!], likelihood: person[3 * keypoint + 2]! }
      })
      const found = triangulate(sightings, limits)
      if (!found) continue
      const at = frame * keypoints + keypoint
      result.points.set(found.point, 3 * at)
      result.errorPx[at] = found.errorPx
      result.cameras[at] = found.used.reduce((bits, camera) => bits | (1 << camera), 0)
    }
  return result
}
