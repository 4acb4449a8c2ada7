import { medianBetween } from '../../math/median.ts'
import { HALPE_26 } from '../halpe26.ts'
import { bodyHeightsPx } from './body-height.ts'
import { apartPx, rowsIn, type Seen, type SeenPerson } from './seen.ts'

/** Somebody whom one has seen, and whom the other took for them in that frame, if anybody. */
export interface Pair {
  reference: SeenPerson
  judged: SeenPerson | undefined
  /** Of the reference. */
  heightPx: number
}

/** Whoever's keypoints lie further off, in the median, is somebody else. Of body height. */
const MOST_APART = 0.3

/** Everybody of the reference whose size can be told, each with who is nearest of those not taken by a nearer one. */
export function pairsOf(reference: Seen, judged: Seen): Pair[] {
  const heights = bodyHeightsPx(reference)
  const frames = Uint32Array.from(judged.rows, ({ frame }) => frame)
  const pairs: Pair[] = []
  for (let from = 0; from < reference.rows.length; ) {
    const { frame } = reference.rows[from]!
    let to = from
    while (reference.rows[to]?.frame === frame) to++
    const own = reference.rows.slice(from, to).map((row, n) => ({ reference: row, heightPx: heights[from + n]! }))
    pairs.push(...matched(own.filter(({ heightPx }) => heightPx > 0), rowsIn(judged, frame, frames)))
    from = to
  }
  return pairs
}

function matched(own: readonly Omit<Pair, 'judged'>[], others: readonly SeenPerson[]): Pair[] {
  const ways = own
    .flatMap(({ reference, heightPx }, n) => others.map((other) => ({ n, other, share: medianApartPx(reference, other) / heightPx })))
    .filter(({ share }) => share <= MOST_APART)
    .toSorted((a, b) => a.share - b.share)
  const taken = new Map<number, SeenPerson>()
  const isTaken = (other: SeenPerson) => [...taken.values()].includes(other)
  for (const { n, other } of ways) if (!taken.has(n) && !isTaken(other)) taken.set(n, other)
  return own.map((one, n) => ({ ...one, judged: taken.get(n) }))
}

/** Who of several is most likely the same person. */
export function nearestTo(one: SeenPerson, others: readonly SeenPerson[]): SeenPerson | undefined {
  return others.map((other) => ({ other, px: medianApartPx(one, other) })).filter(({ px }) => !Number.isNaN(px)).toSorted((a, b) => a.px - b.px)[0]?.other
}

/** NaN where they have no point in common. */
function medianApartPx(one: SeenPerson, other: SeenPerson): number {
  return medianBetween(HALPE_26.map((_, keypoint) => apartPx(one, other, keypoint)).filter((px) => !Number.isNaN(px)))
}
