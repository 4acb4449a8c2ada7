import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pchip } from './pchip.ts'

describe('the shape-preserving cubic', () => {
  // scipy.interpolate.PchipInterpolator, SciPy 1.17.1
  it.each([
    [0.5, 1.221_002_252_252_252_1],
    [2, 2.547_547_547_547_547_5],
    [3, 2.884_884_884_884_885],
    [5, 3],
    [6.5, 2],
    [9, 1.375],
    [10.5, 3.009_765_625],
  ])('at %d is what SciPy says', (at, value) => {
    expect(pchip([0, 1, 4, 6, 7, 11], [0, 2, 3, 3, 1, 4], at)).toBeCloseTo(value, 12)
  })

  it('goes through its points, never beyond two neighbours, and nowhere outside', () => {
    const value = fc.double({ min: -10, max: 10, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: 0.1, max: 5, noNaN: true }), value), { minLength: 2, maxLength: 6 }), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (points, pick, share) => {
        const xs = points.map((_, place) => points.slice(0, place + 1).reduce((sum, [step]) => sum + step, 0))
        const ys = points.map(([, y]) => y)
        const from = pick % (xs.length - 1)
        expect(pchip(xs, ys, xs[from]!)).toBeCloseTo(ys[from]!, 9)
        const between = pchip(xs, ys, xs[from]! + share * (xs[from + 1]! - xs[from]!))
        expect(between).toBeGreaterThanOrEqual(Math.min(ys[from]!, ys[from + 1]!) - 1e-9)
        expect(between).toBeLessThanOrEqual(Math.max(ys[from]!, ys[from + 1]!) + 1e-9)
        expect(pchip(xs, ys, xs[0]! - 0.01)).toBeNaN()
        expect(pchip(xs, ys, xs.at(-1)! + 0.01)).toBeNaN()
      }),
    )
  })
})
