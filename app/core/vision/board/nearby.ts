import type { Corner } from './corner-candidates.ts'

export type Nearby = (x: number, y: number, radius: number) => Corner[]

const CELL_PX = 24

/** Corners by place, so that those about a point are found without a look at all. */
export function nearby(corners: readonly Corner[]): Nearby {
  const cells = new Map<string, Corner[]>()
  const cellOf = (value: number) => Math.floor(value / CELL_PX)
  for (const corner of corners) {
    const key = `${cellOf(corner.x)} ${cellOf(corner.y)}`
    const cell = cells.get(key)
    if (cell) cell.push(corner)
    else cells.set(key, [corner])
  }
  return (x, y, radius) => {
    const found: Corner[] = []
    for (let column = cellOf(x - radius); column <= cellOf(x + radius); column++) {
      for (let row = cellOf(y - radius); row <= cellOf(y + radius); row++) {
        for (const corner of cells.get(`${column} ${row}`) ?? []) if (Math.hypot(corner.x - x, corner.y - y) <= radius) found.push(corner)
      }
    }
    return found
  }
}
