/** Which people are to be learned from, and on which the learning is checked: never one person in two parts, for a model knows again whom it has seen. */
import type { Part } from '../formats/annotations/annotation-set.ts'
import { randomStream } from '../math/random-stream.ts'

export type Shares = Readonly<Record<Part, number>>
export const USUAL_SHARES: Shares = { train: 0.7, validation: 0.15, test: 0.15 }

/**
 * Parts by athlete, as near to the shares of frames as whole people allow: those with most frames first, each to the part that lacks most of what it
 * should have. The seed decides between equals, so that the same people with the same seed are parted alike.
 */
export function splitByAthlete(frames: ReadonlyMap<string, number>, shares: Shares, seed: number): Map<string, Part> {
  const random = randomStream(seed, 'split by athlete')
  const total = [...frames.values()].reduce((sum, count) => sum + count, 0)
  const athletes = [...frames]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([athlete, count]) => ({ athlete, count, lot: random.uniform() }))
    .toSorted((a, b) => b.count - a.count || a.lot - b.lot)
  const left = new Map((['train', 'validation', 'test'] as const).map((part) => [part, shares[part] * total]))
  const parts = new Map<string, Part>()
  athletes.forEach(({ athlete, count }, at) => {
    const open = [...left.keys()].filter((part) => shares[part] > 0)
    const empty = open.filter((part) => ![...parts.values()].includes(part))
    // While there are people enough, no part stays empty.
    const among = empty.length >= athletes.length - at ? empty : open
    const part = among.toSorted((a, b) => left.get(b)! - left.get(a)!)[0] ?? 'train'
    parts.set(athlete, part)
    left.set(part, left.get(part)! - count)
  })
  return parts
}
