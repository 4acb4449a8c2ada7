export interface NiceScale {
  least: number
  most: number
  ticks: number[]
}

const STEPS = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90]
const FEWEST = 3
const MOST = 6

/** An axis in steps that people count degrees in, which holds all values. */
export function niceScale(lowest: number, highest: number): NiceScale {
  const step = STEPS.find((one) => Math.ceil(highest / one) - Math.floor(lowest / one) <= MOST) ?? STEPS.at(-1)!
  const middle = (lowest + highest) / 2
  const isFlat = highest - lowest < FEWEST * STEPS[0]!
  const [from, to] = isFlat ? [middle - (FEWEST * step) / 2, middle + (FEWEST * step) / 2] : [lowest, highest]
  const first = Math.floor(from / step)
  const last = Math.max(first + 1, Math.ceil(to / step))
  return { least: first * step, most: last * step, ticks: Array.from({ length: last - first + 1 }, (_, n) => (first + n) * step) }
}

const PARTS = [1, 2, 5, 10]

/** An axis in round steps, whatever it counts. */
export function roundScale(lowest: number, highest: number): NiceScale {
  const span = highest > lowest ? highest - lowest : Math.abs(highest) || 1
  const tens = 10 ** Math.floor(Math.log10(span / (MOST - 1)))
  const step = tens * PARTS.find((part) => part * tens * (MOST - 1) >= span)!
  const [first, last] = [Math.floor(lowest / step), Math.max(Math.floor(lowest / step) + 1, Math.ceil(highest / step))]
  const exact = (n: number) => Number((n * step).toPrecision(6))
  return { least: exact(first), most: exact(last), ticks: Array.from({ length: last - first + 1 }, (_, n) => exact(first + n)) }
}
