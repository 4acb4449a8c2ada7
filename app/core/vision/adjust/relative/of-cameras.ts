import type { Observations } from '../../robust/observations.ts'
import { placeOf } from '../sightings.ts'

/** What some of the cameras saw, in that order. */
export function ofCameras(seen: Observations, cameras: readonly number[]): Observations {
  const part: Observations = { ...seen, cameras: cameras.length, pixels: new Float32Array(2 * seen.frames * cameras.length * seen.keypoints), likelihood: new Float32Array(seen.frames * cameras.length * seen.keypoints) }
  for (let frame = 0; frame < seen.frames; frame++)
    for (const [place, camera] of cameras.entries()) {
      const [from, to] = [placeOf(seen, frame, camera, 0), placeOf(part, frame, place, 0)]
      part.pixels.set(seen.pixels.subarray(2 * from, 2 * (from + seen.keypoints)), 2 * to)
      part.likelihood.set(seen.likelihood.subarray(from, from + seen.keypoints), to)
    }
  return part
}
