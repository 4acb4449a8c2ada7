/** One camera's place in the grid, in CSS pixels. */
export interface Cell {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Cells for pictures of these aspects (width ÷ height), in their order: rows of equal height, each as wide as the place
 * and shared by aspect. Of all ways to break the order into rows, the one whose pictures are largest together; of equals
 * the one with the fewest rows, and with the most even ones.
 */
export function gridLayout(width: number, height: number, aspects: readonly number[], gap: number): Cell[] {
  const layouts = rowsOf(aspects.length).map((rows) => {
    const cells = cellsOf(width, height, aspects, rows, gap)
    return { cells, rows: rows.length, area: pictureAreas(cells, aspects), widest: Math.max(...rowAspects(aspects, rows)) }
  })
  const largest = Math.max(...layouts.map(({ area }) => area))
  const best = layouts.filter(({ area }) => area >= largest * NEARLY).sort((a, b) => a.rows - b.rows || a.widest - b.widest)
  return best[0]?.cells ?? []
}

const NEARLY = 0.9999

/** Every way to break `count` things into rows without changing their order: lengths of the rows. */
function rowsOf(count: number): number[][] {
  const ways: number[][] = []
  for (let breaks = 0; breaks < 2 ** Math.max(0, count - 1); breaks++) {
    const rows = [1]
    for (let at = 1; at < count; at++) {
      if (breaks & (1 << (at - 1))) rows.push(1)
      else rows[rows.length - 1]! += 1
    }
    ways.push(rows)
  }
  return count === 0 ? [] : ways
}

function cellsOf(width: number, height: number, aspects: readonly number[], rows: readonly number[], gap: number): Cell[] {
  const rowHeight = (height - gap * (rows.length - 1)) / rows.length
  let first = 0
  return rows.flatMap((length, row) => {
    const own = aspects.slice(first, first + length)
    first += length
    const share = (width - gap * (length - 1)) / own.reduce((sum, aspect) => sum + aspect, 0)
    let x = 0
    return own.map((aspect) => {
      const cell = { x, y: row * (rowHeight + gap), width: share * aspect, height: rowHeight }
      x += cell.width + gap
      return cell
    })
  })
}

function pictureAreas(cells: readonly Cell[], aspects: readonly number[]): number {
  return cells.reduce((sum, { width, height }, index) => {
    const aspect = aspects[index]!
    return sum + Math.max(0, Math.min(height, width / aspect)) ** 2 * aspect
  }, 0)
}

function rowAspects(aspects: readonly number[], rows: readonly number[]): number[] {
  let first = 0
  return rows.map((length) => {
    const sum = aspects.slice(first, first + length).reduce((all, aspect) => all + aspect, 0)
    first += length
    return sum
  })
}
