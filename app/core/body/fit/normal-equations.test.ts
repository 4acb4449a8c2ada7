import { expect, it } from 'vitest'
import { randomStream } from '../../math/random-stream.ts'
import { FIT_SEGMENTS, HANGS_ON } from './body-tree.ts'
import { firstOf, NormalEquations, UNKNOWNS } from './normal-equations.ts'

const random = randomStream(6, 'residuals')
const some = () => random.uniform(-1, 1)

/** Every segment held to the one that it hangs on by three residuals, and the root by itself. */
function made(): { system: NormalEquations; whole: number[][]; right: Float64Array } {
  const system = new NormalEquations()
  system.clear()
  for (let axis = 0; axis < 3; axis++) {
    system.matrix[axis * UNKNOWNS + axis] = 2 + axis
    system.right[axis] = some()
    for (const [segment, before] of HANGS_ON.entries()) system.add(segment, before, some(), some(), some(), some(), 1 + axis)
  }
  // The root pulls at every turn.
  for (const segment of FIT_SEGMENTS.keys()) for (let axis = 0; axis < 3; axis++) for (let place = 0; place < 3; place++) system.matrix[(firstOf(segment) + axis) * UNKNOWNS + place] = 0.01 * some()
  const whole = Array.from({ length: UNKNOWNS }, (_, row) => Array.from({ length: UNKNOWNS }, (__, column) => system.matrix[Math.max(row, column) * UNKNOWNS + Math.min(row, column)]!))
  return { system, whole, right: system.right.slice() }
}

const product = (row: readonly number[], values: ArrayLike<number>) => row.reduce((sum, value, at) => sum + value * values[at]!, 0)

it('the step solves the equations, and what is told of unknowns that share residuals is the inverse of the whole matrix', () => {
  const { system, whole, right } = made()
  expect(system.solve()).toBe(true)
  for (const [row, values] of whole.entries()) expect(product(values, system.step)).toBeCloseTo(right[row]!, 9)
  system.invert()
  const inverse = inverseOf(whole)
  const told = [...system.covariance].flatMap((value, at) => (Number.isNaN(value) ? [] : [{ at, value }]))
  for (const { at, value } of told) expect(value, `${at}`).toBeCloseTo(inverse[Math.floor(at / UNKNOWNS)]![at % UNKNOWNS]!, 8)
  const [shank, foot, otherFoot] = ['left-shank', 'left-foot', 'right-foot'].map((name) => firstOf(FIT_SEGMENTS.indexOf(name as (typeof FIT_SEGMENTS)[number])))
  expect(system.covariance[foot! * UNKNOWNS + shank! + 2]).toBe(system.covariance[(shank! + 2) * UNKNOWNS + foot!])
  expect(system.covariance[foot! * UNKNOWNS + otherFoot!]).toBeNaN()
})

/** By Gauss and Jordan. */
function inverseOf(matrix: readonly (readonly number[])[]): number[][] {
  const rows = matrix.map((row, place) => [...row, ...row.map((_, column) => (column === place ? 1 : 0))])
  for (const [place, own] of rows.entries()) {
    const pivot = own[place]!
    own.forEach((value, column) => (own[column] = value / pivot))
    for (const other of rows) {
      if (other === own) continue
      const factor = other[place]!
      own.forEach((value, column) => (other[column]! -= factor * value))
    }
  }
  return rows.map((row) => row.slice(matrix.length))
}
