import type { People } from '../../body/people/people.ts'
import type { Size } from '../../math/size.ts'
import { inPixels, type Keypoints } from './keypoints.ts'

/** What a program wrote of a film as a table of people; who is who from frame to frame is not told. */
export function peopleOf(keypoints: Keypoints, { width, height }: Size): People {
  const { topology, firstFrame, frames } = inPixels(keypoints, width, height)
  const rows = frames.flatMap((people, n) => people.map((person, place) => ({ frame: firstFrame + n, place, person })))
  return {
    topology,
    widthPx: width,
    heightPx: height,
    frames: Uint32Array.from(rows, ({ frame }) => frame),
    people: Int32Array.from(rows, ({ place }) => place),
    keypoints: Float32Array.from(rows.flatMap(({ person }) => [...person])),
  }
}
