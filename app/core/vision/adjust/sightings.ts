import type { Observations } from '../robust/observations.ts'

/** Keypoints of which a pose model is less sure say nothing of where cameras stand. */
export const LEAST_LIKELIHOOD = 0.3

/** What cameras saw of some frames, to adjust them by. A point is one keypoint in one frame that at least two of them saw. */
export interface Sightings {
  cameraCount: number
  keypointCount: number
  points: number
  /** By point. */
  frames: Uint32Array
  keypoints: Uint16Array
  /** Where each point's sightings begin; one more closes the last. */
  starts: Uint32Array
  /** By sighting; of one point in the order of the cameras. */
  cameras: Uint8Array
  pixels: Float64Array
}

export function sightingsIn(seen: Observations, frames: readonly number[], leastLikelihood: number): Sightings {
  const own: { frames: number[]; keypoints: number[]; starts: number[]; cameras: number[]; pixels: number[] } = { frames: [], keypoints: [], starts: [], cameras: [], pixels: [] }
  for (const frame of frames)
    for (let keypoint = 0; keypoint < seen.keypoints; keypoint++) {
      const by = camerasThatSee(seen, frame, keypoint, leastLikelihood)
      if (by.length < 2) continue
      own.frames.push(frame)
      own.keypoints.push(keypoint)
      own.starts.push(own.cameras.length)
      for (const camera of by) {
        const at = placeOf(seen, frame, camera, keypoint)
        own.cameras.push(camera)
        own.pixels.push(seen.pixels[2 * at]!, seen.pixels[2 * at + 1]!)
      }
    }
  return {
    cameraCount: seen.cameras,
    keypointCount: seen.keypoints,
    points: own.frames.length,
    frames: Uint32Array.from(own.frames),
    keypoints: Uint16Array.from(own.keypoints),
    starts: Uint32Array.from([...own.starts, own.cameras.length]),
    cameras: Uint8Array.from(own.cameras),
    pixels: Float64Array.from(own.pixels),
  }
}

export function camerasThatSee(seen: Observations, frame: number, keypoint: number, leastLikelihood: number): number[] {
  const cameras: number[] = []
  for (let camera = 0; camera < seen.cameras; camera++) if (seen.likelihood[placeOf(seen, frame, camera, keypoint)]! >= leastLikelihood) cameras.push(camera)
  return cameras
}

export const placeOf = ({ cameras, keypoints }: Observations, frame: number, camera: number, keypoint: number): number => (frame * cameras + camera) * keypoints + keypoint
