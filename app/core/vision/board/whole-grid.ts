import type { BoardSize } from './board-size.ts'
import type { Lattice } from './lattice.ts'

/** The largest board without a gap that lies in a lattice: its size, the smaller number first. */
export function wholeGrid(lattice: Lattice): BoardSize {
  let best: BoardSize = { columns: 0, rows: 0 }
  for (const [u, v] of lattice.places()) {
    let width = Infinity
    for (let height = 1; width > 0 && lattice.at(u, v + height - 1); height++) {
      width = Math.min(width, runFrom(lattice, u, v + height - 1))
      if (width * height > best.columns * best.rows) best = { columns: width, rows: height }
    }
  }
  return { columns: Math.min(best.columns, best.rows), rows: Math.max(best.columns, best.rows) }
}

function runFrom(lattice: Lattice, u: number, v: number): number {
  let length = 0
  while (lattice.at(u + length, v)) length++
  return length
}
