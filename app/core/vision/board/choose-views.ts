import { median } from '../../math/median.ts'
import type { BoardSize } from './board-size.ts'
import type { BoardView } from './board-view.ts'

/** Solving for the lens takes time with each view, and further ones of a board held alike add little. */
const MOST_VIEWS = 40
const ENOUGH_VIEWS = 20
/** How far boards lie apart, as shares of the picture's diagonal: tried from the widest. */
const APART = [0.12, 0.06, 0.03]
/** Frames this much more blurred than a typical one were taken while the board or the camera moved. */
const MOST_BLUR = 1.6
const LEAST_SEEN = 0.6

/** Of a film's views of a board, sharp ones that differ in place and tilt. */
export function chooseViews<View extends BoardView>(views: readonly View[], size: BoardSize): View[] {
  const clear = views.filter(({ corners }) => corners.filter((corner) => corner !== null).length >= LEAST_SEEN * corners.length)
  const typical = median(clear.map(({ blurPx }) => blurPx ?? 0))
  const sharp = clear.filter(({ blurPx }) => (blurPx ?? 0) <= MOST_BLUR * typical).sort((a, b) => (a.blurPx ?? 0) - (b.blurPx ?? 0))
  const lies = new Map(sharp.map((view) => [view, lieOf(view, size)]))
  const chosen: View[] = []
  for (const apart of APART) {
    for (const view of sharp) {
      if (chosen.length < MOST_VIEWS && chosen.every((other) => distance(lies.get(view)!, lies.get(other)!) >= apart)) chosen.push(view)
    }
    if (chosen.length >= ENOUGH_VIEWS) break
  }
  return views.filter((view) => chosen.includes(view))
}

/**
 * How a board lies in the picture: its middle and half of its two sides, and how these shrink towards the far end, all
 * as shares of the picture's diagonal. From edges between corners that are both seen.
 */
function lieOf({ corners, widthPx, heightPx }: BoardView, { columns, rows }: BoardSize): number[] {
  const diagonal = Math.hypot(widthPx, heightPx)
  const seen = corners.flatMap((corner) => (corner ? [corner] : []))
  const middle = ([0, 1] as const).map((axis) => seen.reduce((sum, corner) => sum + corner[axis], 0) / seen.length)
  const side = (step: number, count: number, isAlong: (at: number) => boolean) => {
    const edges = corners.flatMap((corner, at) => {
      const next = isAlong(at) ? corners[at + step] : undefined
      return corner && next ? [[next[0] - corner[0], next[1] - corner[1]] as const] : []
    })
    const half = (edges.length + 1) >> 1
    const mean = (some: typeof edges) => ([0, 1] as const).map((axis) => (some.reduce((sum, edge) => sum + edge[axis], 0) / Math.max(1, some.length)) * (count / 2))
    return [...mean(edges.slice(0, half)), ...mean(edges.slice(-half))]
  }
  const across = side(1, columns - 1, (at) => at % columns < columns - 1)
  const down = side(columns, rows - 1, () => true)
  return [...middle, ...across, ...down].map((value) => value / diagonal)
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.hypot(...one.map((value, at) => value - other[at]!))
}
