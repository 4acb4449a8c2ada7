import type { Observations } from '../robust/observations.ts'
import { byFrame, type Film } from './film.ts'
import { sampled } from './sampled.ts'

/** What films of one person show at the session's moments. */
export function observed(films: readonly Pick<Film, 'people' | 'times'>[], timesUs: Float64Array, keypoints: number): Observations {
  const cameras = films.length
  const count = timesUs.length * cameras * keypoints
  const all: Observations = { frames: timesUs.length, cameras, keypoints, pixels: new Float32Array(2 * count), likelihood: new Float32Array(count) }
  for (const [camera, { people, times }] of films.entries()) {
    const own = sampled(byFrame(people, times.startUs.length, keypoints), 3 * keypoints, times, timesUs)
    for (let frame = 0; frame < timesUs.length; frame++)
      for (let keypoint = 0; keypoint < keypoints; keypoint++) {
        const [from, to] = [3 * (frame * keypoints + keypoint), (frame * cameras + camera) * keypoints + keypoint]
        all.pixels[2 * to] = own[from]!
        all.pixels[2 * to + 1] = own[from + 1]!
        all.likelihood[to] = own[from + 2]!
      }
  }
  return all
}
