import type { SearchPoint } from '../../../../contract/models/model-search.ts'

/** In the units of the drawing. */
export const PLOT = { width: 640, height: 340, left: 40, right: 16, top: 34, bottom: 44 } as const

interface Axis {
  low: number
  high: number
  ticks: number[]
}

export interface PlotGeometry {
  x: Axis
  y: Axis
  /** Where time and error lie. */
  at: (point: Pick<SearchPoint, 'latencyMs' | 'errorPercent'>) => readonly [x: number, y: number]
  /** By its bytes: the area says how large it is. */
  radiusOf: (point: Pick<SearchPoint, 'bytes'>) => number
  /** From the quickest to the most exact. */
  front: SearchPoint[]
}

const LARGEST_RADIUS = 13
const SMALLEST_RADIUS = 3.5

/** Quick is left, exact is below: what is best lies in that corner. Both begin at 0, so that twice as far is twice as much. */
export function plotGeometry(points: readonly SearchPoint[]): PlotGeometry {
  const [x, y] = [axisTo(Math.max(...points.map(({ latencyMs }) => latencyMs))), axisTo(Math.max(...points.map(({ errorPercent }) => errorPercent)))]
  const largest = Math.max(...points.map(({ bytes }) => bytes))
  const [inner, tall] = [PLOT.width - PLOT.left - PLOT.right, PLOT.height - PLOT.top - PLOT.bottom]
  return {
    x,
    y,
    at: ({ latencyMs, errorPercent }) => [PLOT.left + (inner * latencyMs) / x.high, PLOT.top + tall * (1 - errorPercent / y.high)],
    radiusOf: ({ bytes }) => Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(bytes / largest)),
    front: points.filter(({ front }) => front).toSorted((a, b) => a.latencyMs - b.latencyMs),
  }
}

/** To a little beyond the largest, in steps of 1, 2 or 5. */
function axisTo(largest: number): Axis {
  const rough = Math.max(largest, 1e-6) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough * 0.999)!
  const count = Math.ceil(largest / step + 0.05)
  return { low: 0, high: count * step, ticks: Array.from({ length: count + 1 }, (_, n) => Number((n * step).toPrecision(6))) }
}
