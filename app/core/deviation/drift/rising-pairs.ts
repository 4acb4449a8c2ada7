/** How surely values rise or fall with time, by pairs of them alone: how many rise, less how many fall (Kendall 1938, Biometrika 30:81). No stumble tilts that, however large. */
import { NORMAL_95 } from '../../math/normal.ts'
import type { Random } from '../../math/random-stream.ts'

export interface Pairs {
  /** Of each pair, the least first. Their median is the slope (Sen 1968, J Am Stat Assoc 63:1379). */
  slopes: Float64Array
  /** Pairs that rise less pairs that fall. */
  sum: number
  /** By places, the earlier first, row by row: 1 where the later of two is larger, −1 where it is smaller. */
  signs: Int8Array
  places: number
}

export function pairsOf(times: Float64Array, values: Float64Array): Pairs {
  const places = times.length
  // In the order of their times: what was taken off of what came before may exchange two of them beside a gap.
  const order = [...times.keys()].sort((a, b) => times[a]! - times[b]!)
  const slopes = new Float64Array((places * (places - 1)) / 2)
  const signs = new Int8Array(places ** 2)
  let [pair, sum] = [0, 0]
  for (let one = 0; one < places; one++) {
    for (let other = one + 1; other < places; other++) {
      const rise = values[order[other]!]! - values[order[one]!]!
      const sign = Math.sign(rise)
      signs[one * places + other] = sign
      signs[other * places + one] = -sign
      slopes[pair++] = rise / (times[order[other]!]! - times[order[one]!]!)
      sum += sign
    }
  }
  return { slopes: slopes.sort(), sum, signs, places }
}

/** What 95 % of the sums of one series in any order are not over: variance n(n − 1)(2n + 5) ÷ 18, as good as normal from ten places on (Kendall 1938). */
export const singleSum = ({ places }: Pairs): number => NORMAL_95 * Math.sqrt((places * (places - 1) * (2 * places + 5)) / 18)

/** The slopes that, taken off, leave a sum that is not over `single` (Sen 1968). */
export function slopesWithin({ slopes }: Pairs, single: number): readonly [number, number] {
  const outside = Math.max(1, Math.ceil((slopes.length - single) / 2))
  return [slopes[outside - 1]!, slopes.at(-outside)!]
}

/** Of orders drawn at random, with the one that was seen: a whole number of them makes each share that is asked for. */
const ORDERS = 399

/** What the largest sum of all series exceeds in one of so many orders of the places, the same for all of them: as they hang together (Westfall & Young 1993, Resampling-Based Multiple Testing). */
export function largestSum(all: readonly Pairs[], chance: number, random: Random): number {
  const order = Uint16Array.from({ length: all[0]!.places }, (_, place) => place)
  const largest = Float64Array.from({ length: ORDERS }, () => {
    shuffle(order, random)
    return Math.max(...all.map(({ signs }) => Math.abs(sumIn(order, signs))))
  })
  return largest.sort().at(-Math.floor(chance * (ORDERS + 1)))!
}

function sumIn(order: Uint16Array, signs: Int8Array): number {
  let sum = 0
  for (let one = 0; one < order.length; one++) {
    const row = order[one]! * order.length
    for (let other = one + 1; other < order.length; other++) sum += signs[row + order[other]!]!
  }
  return sum
}

/** Fisher & Yates. */
function shuffle(order: Uint16Array, random: Random): void {
  for (let left = order.length - 1; left > 0; left--) {
    const from = random.integer(left + 1)
    const value = order[left]!
    order[left] = order[from]!
    order[from] = value
  }
}
