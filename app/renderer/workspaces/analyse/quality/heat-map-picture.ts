import { sampleAt, usualStepUs } from '../../../../core/time/sample-at.ts'
import { worstBetween, worstLevels, type Grid } from '../../../../core/signal/worst-levels.ts'
import { timeAt, type Scale } from '../../../trial/timeline/scale.ts'
import { heatPixel } from './heat-colours.ts'

/** A grid that is ready to be drawn at any width. */
export interface HeatMap {
  grid: Grid
  levels: readonly Float32Array[]
  stepUs: number
  timesUs: BigInt64Array
  /** Which of the grid's rows is drawn where, from the top. */
  order: readonly number[]
  /** The numbers that are drawn as wholly good and wholly bad. */
  good: number
  bad: number
}

export function heatMap(grid: Grid, { good, bad }: { good: number; bad: number }, order: readonly number[]): HeatMap {
  const timesUs = BigInt64Array.from(grid.timesUs, (us) => BigInt(Math.round(us)))
  return { grid, levels: worstLevels(grid), stepUs: usualStepUs(timesUs), timesUs, order, good, bad }
}

/** The moments from one place to before the next; the nearest one where the scale is finer than they are. Null: none. */
export function momentsBetween({ timesUs, stepUs }: HeatMap, fromUs: number, toUs: number): readonly [from: number, to: number] | null {
  const [first, last] = [startOf(timesUs, fromUs), startOf(timesUs, toUs)]
  if (last > first) return [first, last]
  const nearest = sampleAt(timesUs, stepUs, (fromUs + toUs) / 2)
  return nearest === null ? null : [nearest, nearest + 1]
}

/** One pixel high for each row, `widthPx` wide; empty where nothing is known. */
export function heatPicture(map: HeatMap, scale: Scale, widthPx: number): Uint32Array<ArrayBuffer> {
  const pixels = new Uint32Array(widthPx * map.order.length)
  for (let x = 0; x < widthPx; x++) {
    const moments = momentsBetween(map, timeAt(scale, scale.leftPx + x), timeAt(scale, scale.leftPx + x + 1))
    if (!moments) continue
    map.order.forEach((row, place) => {
      const value = worstBetween(map.grid, map.levels, moments[0], moments[1], row)
      if (!Number.isNaN(value)) pixels[place * widthPx + x] = heatPixel((value - map.good) / (map.bad - map.good))
    })
  }
  return pixels
}

/** The place of the first that is not before a moment. */
function startOf(timesUs: BigInt64Array, timeUs: number): number {
  let [low, high] = [0, timesUs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (Number(timesUs[middle]!) < timeUs) low = middle + 1
    else high = middle
  }
  return low
}
