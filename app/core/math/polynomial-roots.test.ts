import fc from 'fast-check'
import { expect, test } from 'vitest'
import { realRoots } from './polynomial-roots.ts'

/** (x − r1)·(x − r2)·… */
const withRoots = (roots: readonly number[]) => roots.reduce<number[]>((product, root) => [0, ...product].map((value, at) => value - root * (product[at] ?? 0)), [1])

test('real roots come back, the smallest first, whatever the factor before them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 6 }), fc.double({ min: 0.1, max: 100, noNaN: true }), (roots, factor) => {
      const found = realRoots(withRoots(roots.map((root) => root / 4)).map((value) => factor * value))
      expect(found).toHaveLength(roots.length)
      for (const [place, root] of roots.toSorted((a, b) => a - b).entries()) expect(found[place]).toBeCloseTo(root / 4, 6)
    }),
  )
})

test('complex ones do not', () => {
  expect(realRoots([1, 0, 1])).toEqual([])
  const cubic = realRoots([-2, 1, -2, 1])
  expect(cubic).toHaveLength(1)
  expect(cubic[0]).toBeCloseTo(2, 12)
})

test('ten of degree ten are told apart', () => {
  const roots = [-3, -2, -1.2, -0.5, -0.1, 0.2, 0.7, 1.1, 2.5, 4]
  for (const [place, root] of realRoots(withRoots(roots)).entries()) expect(root).toBeCloseTo(roots[place]!, 6)
})

test('what is no equation has none', () => {
  expect(realRoots([])).toEqual([])
  expect(realRoots([3])).toEqual([])
  expect(realRoots([3, 0, 0])).toEqual([])
  expect(realRoots([0, 0, 0])).toEqual([])
})
