/** Who in a film's next frame is who in those before it: numbers for people, from one camera alone and frame by frame. */
import { movedShare } from './moved-share.ts'

/** x, y and score of each keypoint after one another. */
export type Keypoints = ArrayLike<number>

interface Followed {
  number: number
  last: Keypoints
  lastFrame: number
}

/** All that the next frame needs to know. */
export interface Following {
  people: readonly Followed[]
  /** The number that the next one who comes gets. */
  next: number
}

/** Of a person's own extent in the picture: further nobody moves in a moment. */
const MOST_MOVED = 0.5
/** Who has not been seen for so long is a new one. */
const LONGEST_ABSENCE_FRAMES = 30

export const NOBODY: Following = { people: [], next: 0 }

/** A number for each of those seen, the closest to where they were first. Frames come in order. */
export function followOn({ people, next }: Following, frame: number, seen: readonly Keypoints[]): { numbers: number[]; following: Following } {
  const known = people.filter(({ lastFrame }) => frame - lastFrame <= LONGEST_ABSENCE_FRAMES)
  const pairs = known
    .flatMap((followed) => seen.map((keypoints, place) => ({ followed, place, moved: movedShare(followed.last, keypoints) ?? Infinity })))
    .filter(({ moved }) => moved <= MOST_MOVED)
    .sort((a, b) => a.moved - b.moved)
  const taken = new Map<number, Followed>()
  for (const { followed, place } of pairs) if (!taken.has(place) && ![...taken.values()].includes(followed)) taken.set(place, followed)
  const numbers = seen.map((_, place) => taken.get(place)?.number ?? next++)
  const now = seen.map((last, place): Followed => ({ number: numbers[place]!, last, lastFrame: frame }))
  return { numbers, following: { people: [...now, ...known.filter(({ number }) => !numbers.includes(number))], next } }
}
