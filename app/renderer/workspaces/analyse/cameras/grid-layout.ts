/** One camera's place in the grid, in CSS pixels. */
export interface Cell {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Cells for pictures of these aspects (width ÷ height), in their order: rows of equal height, each as wide as the place
 * and shared by aspect. Of all ways to break the order into rows, the one whose pictures are largest together.
 */
export function gridLayout(width: number, height: number, aspects: readonly number[], gap: number): Cell[] {
  let best: Cell[] = []
  let bestArea = -1
  for (const rows of rowsOf(aspects.length)) {
    const cells = cellsOf(width, height, aspects, rows, gap)
    const area = cells.reduce((sum, cell, index) => sum + pictureArea(cell, aspects[index]!), 0)
    // Ties go to fewer rows, which come first.
    if (area > bestArea * 1.0001) [best, bestArea] = [cells, area]
  }
  return best
}

/** Every way to break `count` things into rows without changing their order, fewest rows first: lengths of the rows. */
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
  return count === 0 ? [] : ways.sort((a, b) => a.length - b.length)
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

function pictureArea({ width, height }: Cell, aspect: number): number {
  const pictureHeight = Math.max(0, Math.min(height, width / aspect))
  return pictureHeight ** 2 * aspect
}
