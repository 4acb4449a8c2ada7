import type { Person } from '../seen-person.ts'

/** One person's keypoints as every camera sees them. That of a frame, a camera and a keypoint lies at (frame·cameras + camera)·keypoints + keypoint. */
export interface Observations {
  frames: number
  cameras: number
  keypoints: number
  /** Two a keypoint, as they are seen in the picture, with the lens's distortion; NaN where a camera does not show the person. */
  pixels: Float32Array
  /** 0 where it does not. */
  likelihood: Float32Array
}

/** `seen[frame][camera]`: x, y and likelihood of each keypoint; undefined where a camera does not show the person. */
export function observationsOf(seen: readonly (readonly (Person | undefined)[])[], cameras: number, keypoints: number): Observations {
  const count = seen.length * cameras * keypoints
  const all: Observations = { frames: seen.length, cameras, keypoints, pixels: new Float32Array(2 * count).fill(NaN), likelihood: new Float32Array(count) }
  for (const [frame, people] of seen.entries())
    for (const [camera, person] of people.entries()) {
      if (!person) continue
      for (let keypoint = 0; keypoint < keypoints; keypoint++) {
        const at = (frame * cameras + camera) * keypoints + keypoint
        all.pixels[2 * at] = person[3 * keypoint]!
        all.pixels[2 * at + 1] = person[3 * keypoint + 1]!
        all.likelihood[at] = person[3 * keypoint + 2]!
      }
    }
  return all
}

/** The reverse: `[frame][camera]`, with likelihood 0 where nothing was seen. */
export function peopleIn({ frames, cameras, keypoints, pixels, likelihood }: Observations): number[][][] {
  return Array.from({ length: frames }, (_, frame) =>
    Array.from({ length: cameras }, (_, camera) => {
      const from = (frame * cameras + camera) * keypoints
      return Array.from({ length: keypoints }, (_, keypoint) => [pixels[2 * (from + keypoint)]!, pixels[2 * (from + keypoint) + 1]!, likelihood[from + keypoint]!]).flat()
    }),
  )
}
