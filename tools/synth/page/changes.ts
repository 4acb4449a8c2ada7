import type { Change } from './frame-shaders.ts'
import { cut, type Rect, without } from './rects.ts'

interface Seen {
  whole: Rect
  person: Rect
  shadow: Rect
  feet: Rect
  /** Absent overground. */
  belt: Rect | undefined
}

/** Which parts of a picture are drawn how: each pixel once, by the first of these that it needs. */
export function changesOf({ whole, person, shadow, feet, belt }: Seen): Record<Change | 'unchanged', Rect[]> {
  const belts = belt ? [belt] : []
  return {
    feet: [feet],
    shadow: cut([shadow, ...belts.flatMap((one) => without(one, shadow))], feet),
    person: [feet, shadow, ...belts].reduce(cut, [person]),
    unchanged: [feet, shadow, ...belts, person].reduce(cut, [whole]),
  }
}
