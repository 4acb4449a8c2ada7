/** How much of the place the other cameras get beside the picture that is labelled. */
import type { Size } from '../../../../../core/math/size.ts'

export interface Beside {
  widthPx: number
  columns: number
}

/** The picture that is labelled may become so much smaller for the others. */
const GIVES = 0.95
/** Of the place. */
const MOST = 0.55

/** Of all ways to lay them out the one in which they are largest, as long as the picture that is labelled is hardly smaller for it. */
export function besideOf({ width, height }: Size, aspect: number, others: readonly number[]): Beside {
  if (others.length === 0) return { widthPx: 0, columns: 1 }
  const widest = Math.max(...others)
  const ways = others.map((_, n) => {
    const columns = n + 1
    const rows = Math.ceil(others.length / columns)
    const widthPx = Math.min((columns * height * widest) / rows, MOST * width)
    return { columns, widthPx, main: Math.min(height, (width - widthPx) / aspect), other: Math.min(height / rows, widthPx / columns / widest) }
  })
  const best = Math.max(...ways.map(({ main }) => main))
  const [first] = ways.filter(({ main }) => main >= GIVES * best).toSorted((a, b) => b.other - a.other || a.columns - b.columns)
  return { widthPx: Math.round(first!.widthPx), columns: first!.columns }
}
