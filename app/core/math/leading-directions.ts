import { randomStream } from './random-stream.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/** So many more than are asked for are followed: the fewer, the slower the last of them settle. */
const MORE = 15
const MOST_ROUNDS = 500
/** Of the largest eigenvalue: what an eigenvector may be off by. */
const SETTLED = 1e-11
/** Of the largest eigenvalue: less is nothing. */
const NOTHING = 1e-10

/**
 * The orthonormal directions in which rows reach farthest from 0, the farthest first: leading right singular vectors, by subspace iteration (Golub & Van Loan
 * 2013, 8.2.4). Null where the rows reach into fewer directions than that.
 */
export function leadingDirections(rows: readonly ArrayLike<number>[], count: number): number[][] | null {
  const size = rows[0]?.length ?? 0
  const most = Math.min(count + MORE, rows.length, size)
  if (most < count) return null
  const random = randomStream(1, 'leading-directions')
  let followed = orthonormal(Array.from({ length: most }, () => Float64Array.from({ length: size }, () => random.gaussian())))
  for (let round = 1; ; round++) {
    const along = followed.map((direction) => rows.map((row) => dot(direction, row)))
    const { values, vectors } = symmetricEigen(along.flatMap((one) => along.map((other) => dot(one, other))), followed.length)
    if (followed.length < count || !(values[count - 1]! > NOTHING * values[0]!)) return null
    const turned = mixed(followed, vectors)
    const reached = mixed(along.map((weights) => sumOf(rows, weights, size)), vectors)
    const off = (at: number) => Math.sqrt(reached[at]!.reduce((sum, value, own) => sum + (value - values[at]! * turned[at]![own]!) ** 2, 0))
    if (round === MOST_ROUNDS || turned.slice(0, count).every((_, at) => off(at) <= SETTLED * values[0]!)) return turned.slice(0, count).map((direction) => Array.from(direction))
    followed = orthonormal(reached)
  }
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!
  return sum
}

function sumOf(rows: readonly ArrayLike<number>[], weights: readonly number[], size: number): Float64Array {
  const sum = new Float64Array(size)
  for (const [at, row] of rows.entries()) for (let own = 0; own < size; own++) sum[own]! += weights[at]! * row[own]!
  return sum
}

const mixed = (directions: readonly Float64Array[], by: readonly (readonly number[])[]): Float64Array[] => by.map((weights) => sumOf(directions, weights, directions[0]!.length))

/** Gram and Schmidt, each twice: once leaves what rounding brings back. What the ones before it reach already is left out. */
function orthonormal(directions: readonly Float64Array[]): Float64Array[] {
  const kept: Float64Array[] = []
  for (const direction of directions) {
    const own = Float64Array.from(direction)
    const before = Math.sqrt(dot(own, own))
    for (let pass = 0; pass < 2; pass++)
      for (const other of kept) {
        const along = dot(own, other)
        for (let at = 0; at < own.length; at++) own[at]! -= along * other[at]!
      }
    const length = Math.sqrt(dot(own, own))
    if (length > NOTHING * before) kept.push(own.map((value) => value / length))
  }
  return kept
}
