import { expect, it } from 'vitest'
import { leadingDirections } from './leading-directions.ts'
import { randomStream } from './random-stream.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

const SIZE = 40
const random = randomStream(7, 'rows')
/** Reaching less far in each further direction, as people's curves do. */
const rows = Array.from({ length: 60 }, () => Float64Array.from({ length: SIZE }, (_, at) => random.gaussian() * 0.8 ** at))
const dot = (one: ArrayLike<number>, other: ArrayLike<number>) => Array.from(one).reduce((sum, value, at) => sum + value * other[at]!, 0)

it('are the eigenvectors of the rows’ own products, the largest first', () => {
  const products = Array.from({ length: SIZE * SIZE }, (_, at) => rows.reduce((sum, row) => sum + row[Math.floor(at / SIZE)]! * row[at % SIZE]!, 0))
  const { vectors } = symmetricEigen(products, SIZE)
  const found = leadingDirections(rows, 15)!
  expect(found.map((direction, at) => Math.abs(dot(direction, vectors[at]!)))).toEqual(Array.from({ length: 15 }, () => expect.closeTo(1, 9) as number))
  for (const one of found) expect(found.map((other) => dot(one, other))).toEqual(found.map((other) => expect.closeTo(one === other ? 1 : 0, 12) as number))
})

it('of rows that reach into fewer directions there are none', () => {
  const narrow = rows.map((row) => row.map((value, at) => (at < 14 ? value : 0)))
  expect(leadingDirections(narrow, 14)).toHaveLength(14)
  expect(leadingDirections(narrow, 15)).toBeNull()
  expect(leadingDirections(rows.slice(0, 14), 15)).toBeNull()
  expect(leadingDirections([], 1)).toBeNull()
})
