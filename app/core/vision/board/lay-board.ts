import type { BoardSize } from './board-size.ts'
import type { Lattice } from './lattice.ts'

/** Where a board's first corner lies in a lattice, and which way its columns and rows run there. */
interface Laying {
  u: number
  v: number
  turn: Turn
}
type Turn = (typeof TURNS)[number]

/** The steps of a column and of a row; a board seen from the front is never a mirror image of itself. */
const TURNS = [
  { column: [1, 0], row: [0, 1], isQuarter: false },
  { column: [0, 1], row: [-1, 0], isQuarter: true },
  { column: [-1, 0], row: [0, -1], isQuarter: false },
  { column: [0, -1], row: [1, 0], isQuarter: true },
] as const

export interface LaidBoard extends BoardSize {
  /** Column by column within row by row: the lattice's places, of which some may be empty. */
  places: (readonly [u: number, v: number])[]
  seen: number
  /** Every corner is seen, and no other board of this size lies in the lattice. */
  isWhole: boolean
  /** Which corner is the first is told by the squares' colours: the square beyond it is dark. Else it is the one towards the picture's top left. */
  isTurnKnown: boolean
}

/**
 * The board that lies in a lattice, in the way that takes most of its corners. More than one whole board of another
 * place means that the lattice is a larger board's: undefined.
 */
export function layBoard(lattice: Lattice, size: BoardSize): LaidBoard | undefined {
  const layings = layingsOf(lattice, size).map((laying) => {
    const places = placesOf(laying, size)
    return { laying, places, seen: places.filter(([u, v]) => lattice.at(u, v)).length }
  })
  const seen = Math.max(...layings.map((one) => one.seen))
  const best = layings.filter((one) => one.seen === seen)
  const isWhole = seen === size.columns * size.rows
  if (isWhole && new Set(best.map(({ places }) => footprint(places))).size > 1) return undefined
  const byColour = best.filter(({ laying }) => isDarkBeyond(laying))
  const [chosen] = (byColour.length > 0 ? byColour : best).sort((a, b) => distanceOfFirst(lattice, a.places) - distanceOfFirst(lattice, b.places))
  if (!chosen) return undefined
  return { ...size, places: chosen.places, seen, isWhole, isTurnKnown: isWhole && byColour.length === 1 }
}

function layingsOf(lattice: Lattice, size: BoardSize): Laying[] {
  const places = [...lattice.places()]
  const range = (values: readonly number[]) => ({ least: Math.min(...values), most: Math.max(...values) })
  const [us, vs] = [range(places.map(([u]) => u)), range(places.map(([, v]) => v))]
  return TURNS.flatMap((turn) => {
    const corner = farCorner(turn, size)
    return starts(us, corner[0]).flatMap((u) => starts(vs, corner[1]).map((v) => ({ u, v, turn })))
  })
}

/** Of a window as long as `reach` says, to either side, within the range; where it is the longer, against the range's lower end. */
function starts({ least, most }: { least: number; most: number }, reach: number): number[] {
  const length = Math.abs(reach)
  const lowest = Array.from({ length: Math.max(1, most - least - length + 1) }, (_, n) => least + n)
  return reach < 0 ? lowest.map((low) => low + length) : lowest
}

function farCorner({ column, row }: Turn, { columns, rows }: BoardSize): readonly [number, number] {
  return [column[0] * (columns - 1) + row[0] * (rows - 1), column[1] * (columns - 1) + row[1] * (rows - 1)]
}

function placesOf({ u, v, turn }: Laying, { columns, rows }: BoardSize): (readonly [number, number])[] {
  return Array.from({ length: columns * rows }, (_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    return [u + column * turn.column[0] + row * turn.row[0], v + column * turn.column[1] + row * turn.row[1]]
  })
}

function footprint(places: readonly (readonly [number, number])[]): string {
  return `${Math.min(...places.map(([u]) => u))} ${Math.min(...places.map(([, v]) => v))} ${Math.max(...places.map(([u]) => u))} ${Math.max(...places.map(([, v]) => v))}`
}

/** At even places the squares between +u and +v and between −u and −v are the dark ones; a quarter turn looks at the others. */
function isDarkBeyond({ u, v, turn }: Laying): boolean {
  return ((u + v) % 2 === 0) !== turn.isQuarter
}

function distanceOfFirst(lattice: Lattice, places: readonly (readonly [number, number])[]): number {
  const first = places.map(([u, v]) => lattice.at(u, v)).find((corner) => corner !== undefined)
  return first ? first.x + first.y : Infinity
}
