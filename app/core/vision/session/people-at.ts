import { frameAt } from '../../time/frame-times.ts'
import type { Person } from '../seen-person.ts'
import type { Film } from './film.ts'

/** By moment, by film: the frame that it shows then, -1 where it shows none. */
export function framesAt(films: readonly Film[], timesUs: Float64Array): number[][] {
  return Array.from(timesUs, (timeUs) =>
    films.map(({ times }) => {
      const at = frameAt(times, timeUs)
      return at.kind === 'frame' ? at.index : -1
    }),
  )
}

/** Everybody whom a frame shows, in the order of their rows, which begin at `begins`. */
export function peopleOf({ keypoints, frames }: Film['people'], begins: Uint32Array, frame: number): Person[] {
  if (frame < 0 || frames.length === 0) return []
  const perPerson = keypoints.length / frames.length
  return Array.from({ length: begins[frame + 1]! - begins[frame]! }, (_, place) => {
    const from = (begins[frame]! + place) * perPerson
    return Array.from(keypoints.subarray(from, from + perPerson))
  })
}
