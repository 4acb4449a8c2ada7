import type { BoardView } from './board-view.ts'

export interface Coverage {
  columns: number
  rows: number
  /** Corners by cell, row by row. */
  corners: number[]
  /** Of the cells, those with a corner. */
  share: number
  /** How far from the picture's middle the outermost corner lies; 1 is the picture's own corner. */
  reach: number
}

const CELLS_ALONG = 8

/** Where in the picture of a camera boards have been seen. */
export function coverageOf(views: readonly BoardView[], widthPx: number, heightPx: number): Coverage {
  const cellPx = Math.max(widthPx, heightPx) / CELLS_ALONG
  const [columns, rows] = [Math.max(1, Math.round(widthPx / cellPx)), Math.max(1, Math.round(heightPx / cellPx))]
  const corners = Array.from({ length: columns * rows }, () => 0)
  let reach = 0
  for (const [x, y] of views.flatMap((view) => view.corners.flatMap((corner) => (corner ? [corner] : [])))) {
    const column = Math.max(0, Math.min(columns - 1, Math.floor(((x + 0.5) / widthPx) * columns)))
    const row = Math.max(0, Math.min(rows - 1, Math.floor(((y + 0.5) / heightPx) * rows)))
    corners[row * columns + column]! += 1
    reach = Math.max(reach, Math.hypot(x - (widthPx - 1) / 2, y - (heightPx - 1) / 2) / Math.hypot(widthPx / 2, heightPx / 2))
  }
  return { columns, rows, corners, share: corners.filter((count) => count > 0).length / corners.length, reach }
}
