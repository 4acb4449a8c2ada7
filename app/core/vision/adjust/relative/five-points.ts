import type { Mat3 } from '../../../math/mat3.ts'
import { realRoots } from '../../../math/polynomial-roots.ts'
import { symmetricEigen } from '../../../math/symmetric-eigen.ts'
import type { Point } from '../../distortion.ts'
import { addProduct, COUNT, type Cubic, linear } from './cubic.ts'

/** What two cameras see of one point, each on the plane one unit before it. */
export type RayPair = readonly [one: Point, other: Point]

/** All essential matrices, at most ten, with which five points are seen so: `(other, 1)ᵀ·E·(one, 1) = 0` (Nistér 2004, IEEE Trans Pattern Anal 26:756). */
export function essentialsOfFive(pairs: readonly RayPair[]): Mat3[] {
  const basis = nullSpace(pairs)
  const entry = Array.from({ length: 9 }, (_, at) => linear(basis[0]![at]!, basis[1]![at]!, basis[2]![at]!, basis[3]![at]!))
  const rows = eliminated(constraints(entry))
  return rows ? solutions(rows).map(([x, y, z]) => Array.from({ length: 9 }, (_, at) => x * basis[0]![at]! + y * basis[1]![at]! + z * basis[2]![at]! + basis[3]![at]!) as unknown as Mat3) : []
}

/** The four directions that the five equations leave open. */
function nullSpace(pairs: readonly RayPair[]): number[][] {
  const equations = pairs.map(([[x, y], [u, v]]) => [u * x, u * y, u, v * x, v * y, v, x, y, 1])
  const squared = Array.from({ length: 81 }, (_, at) => equations.reduce((sum, row) => sum + row[Math.floor(at / 9)]! * row[at % 9]!, 0))
  return symmetricEigen(squared, 9).vectors.slice(5)
}

/** det E = 0 and 2·E·Eᵀ·E − tr(E·Eᵀ)·E = 0. */
function constraints(e: readonly Cubic[]): Cubic[] {
  const squared = Array.from({ length: 9 }, (_, at) => {
    const sum = new Float64Array(COUNT)
    for (let k = 0; k < 3; k++) addProduct(sum, e[3 * Math.floor(at / 3) + k]!, e[3 * (at % 3) + k]!)
    return sum
  })
  const trace = squared[0]!.map((value, at) => value + squared[4]![at]! + squared[8]![at]!)
  const nine = Array.from({ length: 9 }, (_, at) => {
    const sum = new Float64Array(COUNT)
    for (let k = 0; k < 3; k++) addProduct(sum, squared[3 * Math.floor(at / 3) + k]!, e[3 * k + (at % 3)]!, 2)
    addProduct(sum, trace, e[at]!, -1)
    return sum
  })
  return [...nine, determinant(e)]
}

function determinant(e: readonly Cubic[]): Cubic {
  const sum = new Float64Array(COUNT)
  for (let k = 0; k < 3; k++) {
    const minor = new Float64Array(COUNT)
    addProduct(minor, e[3 + ((k + 1) % 3)]!, e[6 + ((k + 2) % 3)]!)
    addProduct(minor, e[3 + ((k + 2) % 3)]!, e[6 + ((k + 1) % 3)]!, -1)
    addProduct(sum, minor, e[k]!)
  }
  return sum
}

/** Gauss and Jordan: the first ten monomials by the other ten. Undefined where the points are of a kind that decides nothing. */
function eliminated(rows: Cubic[]): Cubic[] | undefined {
  for (let column = 0; column < 10; column++) {
    let pivot = column
    for (let row = column + 1; row < 10; row++) if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    const head = rows[column]![column]!
    if (Math.abs(head) < 1e-14) return undefined
    for (let at = column; at < COUNT; at++) rows[column]![at]! /= head
    for (let row = 0; row < 10; row++) {
      const factor = rows[row]![column]!
      if (row === column || factor === 0) continue
      for (let at = column; at < COUNT; at++) rows[row]![at]! -= factor * rows[column]![at]!
    }
  }
  return rows
}

/** By powers of z, the lowest first. */
type InZ = readonly number[]

function solutions(rows: readonly Cubic[]): [number, number, number][] {
  // Nistér's k, l and m, each x·p(z) + y·q(z) + r(z): an equation less z times the next.
  const three = [4, 6, 8].map((row) => [10, 13, 16].map((from) => withoutNext(rows[row]!, rows[row + 1]!, from, from === 16 ? 4 : 3)))
  const cofactor = (a: number, b: number) => difference(times(three[0]![a]!, three[1]![b]!), times(three[0]![b]!, three[1]![a]!))
  const [first, second, third] = [cofactor(1, 2), cofactor(2, 0), cofactor(0, 1)]
  const whole = [times(first, three[2]![0]!), times(second, three[2]![1]!), times(third, three[2]![2]!)].reduce((sum, one) => sum.map((value, at) => value + (one[at] ?? 0)), Array<number>(11).fill(0))
  return realRoots(whole).map((z) => [valueAt(first, z) / valueAt(third, z), valueAt(second, z) / valueAt(third, z), z])
}

/** Coefficients stand from the highest power of z down; those of `next` count one power more. */
function withoutNext(row: Cubic, next: Cubic, from: number, count: number): InZ {
  const own = Array.from({ length: count }, (_, power) => row[from + count - 1 - power]!)
  const shifted = Array.from({ length: count }, (_, power) => next[from + count - 1 - power]!)
  return [...own.map((value, power) => value - (power === 0 ? 0 : shifted[power - 1]!)), -shifted[count - 1]!]
}

const times = (a: InZ, b: InZ): InZ => Array.from({ length: a.length + b.length - 1 }, (_, power) => a.reduce((sum, value, at) => sum + value * (b[power - at] ?? 0), 0))
const difference = (a: InZ, b: InZ): InZ => Array.from({ length: Math.max(a.length, b.length) }, (_, at) => (a[at] ?? 0) - (b[at] ?? 0))
const valueAt = (polynomial: InZ, z: number) => polynomial.reduceRight((sum, value) => sum * z + value, 0)
