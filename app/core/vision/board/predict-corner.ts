import type { Pixel } from '../camera.ts'
import { homographyBetween, mapped } from '../homography.ts'
import type { Corner } from './corner-candidates.ts'
import type { Lattice } from './lattice.ts'

const REACH = 2
const DIAGONALS = [[1, 1], [1, -1], [-1, 1], [-1, -1]] as const

type Placed = readonly [u: number, v: number, corner: Corner]

/** Where the corner of a place should be, from those about it: by the plane's local perspective, else by a cell's or an edge's continuation. */
export function predictCorner(lattice: Lattice, u: number, v: number): Pixel | undefined {
  return byPerspective(lattice.around(u, v, REACH), u, v) ?? byContinuation(lattice, u, v)
}

/** The same, and only where the place is firmly held by others. */
export function byPerspective(around: readonly Placed[], u: number, v: number): Pixel | undefined {
  if (!holdsRectangle(around)) return undefined
  return mapped(homographyBetween(around.map(([i, j]) => [i - u, j - v]), around.map(([, , { x, y }]) => [x, y])), [0, 0])
}

/** Four corners of a rectangle: without them too many may lie on one line. */
function holdsRectangle(around: readonly Placed[]): boolean {
  const taken = new Set(around.map(([i, j]) => `${i} ${j}`))
  return around.some(([i, j]) => around.some(([k, l]) => i < k && j !== l && taken.has(`${i} ${l}`) && taken.has(`${k} ${j}`)))
}

function byContinuation(lattice: Lattice, u: number, v: number): Pixel | undefined {
  for (const [du, dv] of DIAGONALS) {
    const [beside, below, far] = [lattice.at(u + du, v), lattice.at(u, v + dv), lattice.at(u + du, v + dv)]
    if (beside && below && far) return [beside.x + below.x - far.x, beside.y + below.y - far.y]
  }
  return undefined
}
