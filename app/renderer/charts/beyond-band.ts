import { valueAt } from './curve-paths.ts'

export interface Band {
  low: readonly number[]
  high: readonly number[]
}

export interface Beyond {
  /** Which border of the band it has crossed. */
  border: 'low' | 'high'
  /** Percent of the stride, between the points where curve and border cross. */
  from: number
  to: number
}

/** Where a curve leaves a band, in the order of the stride. */
export function beyondBand(curve: readonly number[], { low, high }: Band): Beyond[] {
  const over = stretchesAboveZero(curve.map((value, at) => value - high[at]!)).map(([from, to]): Beyond => ({ border: 'high', from, to }))
  const under = stretchesAboveZero(curve.map((value, at) => low[at]! - value)).map(([from, to]): Beyond => ({ border: 'low', from, to }))
  return [...over, ...under].sort((one, other) => one.from - other.from)
}

function stretchesAboveZero(values: readonly number[]): (readonly [from: number, to: number])[] {
  const stretches: [number, number][] = []
  let from = values[0]! > 0 ? 0 : null
  for (let at = 1; at < values.length; at++) {
    const [before, now] = [values[at - 1]!, values[at]!]
    const crossing = at - 1 + before / (before - now)
    if (before <= 0 && now > 0) from = crossing
    else if (from !== null && now <= 0) {
      stretches.push([from, crossing])
      from = null
    }
  }
  return from === null ? stretches : [...stretches, [from, values.length - 1]]
}

/** How far a curve is beyond the border, at its furthest. */
export function furthestBeyond(curve: readonly number[], band: Band, { border, from, to }: Beyond): number {
  const percents = curve.map((_, percent) => percent).filter((percent) => percent >= from && percent <= to)
  return Math.max(0, ...percents.map((percent) => Math.abs(curve[percent]! - valueAt(band[border], percent))))
}
