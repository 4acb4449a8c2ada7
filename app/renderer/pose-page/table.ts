/** Rows of the table of people, as pictures are looked at. */
import type { PosePageJob } from '../../contract/channels/pose-page.ts'
import type { People } from '../../core/body/people/people.ts'
import type { Landmarks } from './visibility.ts'

type Shown = Pick<PosePageJob, 'displayWidth' | 'displayHeight' | 'widthPx' | 'heightPx'>

export interface Seen {
  frame: number
  found: readonly Landmarks[]
}

/**
 * Landmarks come as shares of the picture that was looked at, from its edge. Visibility is the network's own "in the picture
 * and not hidden"; tasks-vision hands out no presence beside it. What lies outside of the picture was guessed: it scores 0.
 * People are numbered within their frame: who is who is told when all of the film has been seen.
 */
export function tableOf(seen: readonly Seen[], { displayWidth, displayHeight, widthPx, heightPx }: Shown): People {
  const rows = seen.flatMap(({ frame, found }) => found.map((landmarks, person) => ({ frame, person, landmarks })))
  const cells = rows.flatMap(({ landmarks }) =>
    landmarks.flatMap(({ x, y, visibility }) => {
      const [right, down] = [x * displayWidth - 0.5, y * displayHeight - 0.5]
      const isInside = right >= -0.5 && down >= -0.5 && right <= widthPx - 0.5 && down <= heightPx - 0.5
      return [right, down, isInside ? visibility : 0]
    }),
  )
  return {
    topology: 'mediapipe-33',
    widthPx,
    heightPx,
    frames: Uint32Array.from(rows, ({ frame }) => frame),
    people: Int32Array.from(rows, ({ person }) => person),
    keypoints: Float32Array.from(cells),
  }
}
