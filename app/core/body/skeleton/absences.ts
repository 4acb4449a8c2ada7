import { type Span, spansOf } from '../../math/spans.ts'
import type { People } from '../people/people.ts'

/** Stretches of frames that were looked at and show nobody. */
export function absences({ frames }: Pick<People, 'frames'>, frameCount: number, unseen: readonly Span[]): Span[] {
  const empty = new Uint8Array(frameCount).fill(1)
  for (const frame of frames) empty[frame] = 0
  for (const { first, last } of unseen) empty.fill(0, first, last + 1)
  return spansOf([...empty.keys()].filter((frame) => empty[frame] === 1))
}
