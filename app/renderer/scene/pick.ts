import { Vector3, type PerspectiveCamera } from 'three'
import type { Size } from '../../core/math/size.ts'

/** As near as a finger or an unsteady hand comes. */
const WITHIN_PX = 14

/** The keypoint that is drawn nearest to a place in the panel; undefined where none is near. */
export function keypointAt(eye: PerspectiveCamera, { width, height }: Size, place: { x: number; y: number }, keypoints: number, pointAt: (keypoint: number) => Vector3 | undefined): number | undefined {
  const seen = new Vector3()
  let [nearest, least]: [number | undefined, number] = [undefined, WITHIN_PX]
  for (let keypoint = 0; keypoint < keypoints; keypoint++) {
    const at = pointAt(keypoint)
    if (!at) continue
    seen.copy(at).project(eye)
    const away = Math.hypot(((seen.x + 1) / 2) * width - place.x, ((1 - seen.y) / 2) * height - place.y)
    if (seen.z < 1 && away < least) [nearest, least] = [keypoint, away]
  }
  return nearest
}
