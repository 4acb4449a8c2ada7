import type { People } from '../../body/people.ts'
import type { FrameTimes } from '../../time/frame-times.ts'
import type { Camera } from '../camera.ts'

/** A calibrated camera's film with everybody whom it shows, on session time. */
export interface Film {
  camera: Camera
  people: People
  times: FrameTimes
}

/** Where a frame's rows begin among those of all people; one place more than there are frames. */
export function rowsByFrame({ people, times }: Pick<Film, 'people' | 'times'>): Uint32Array {
  const begins = new Uint32Array(times.startUs.length + 1)
  for (const frame of people.frames) if (frame < times.startUs.length) begins[frame + 1]!++
  for (let frame = 0; frame < times.startUs.length; frame++) begins[frame + 1]! += begins[frame]!
  return begins
}
