import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PLOT, plotGeometry } from './plot-geometry.ts'

const point = (latencyMs: number, errorPercent: number, bytes: number, front = false) => ({ name: `${latencyMs}`, latencyMs, errorPercent, bytes, front, chosen: false, genes: {} })

it('every point lies within the plot, whatever was measured', () => {
  const measured = fc.record({ latencyMs: fc.double({ min: 1e-3, max: 1e5, noNaN: true }), errorPercent: fc.double({ min: 0, max: 100, noNaN: true }), bytes: fc.integer({ min: 1, max: 1e9 }) })
  fc.assert(
    fc.property(fc.array(measured, { minLength: 1, maxLength: 20 }), (all) => {
      const points = all.map(({ latencyMs, errorPercent, bytes }) => point(latencyMs, errorPercent, bytes))
      const { at, x, y } = plotGeometry(points)
      for (const one of points) {
        const [left, top] = at(one)
        expect(left).toBeGreaterThanOrEqual(PLOT.left)
        expect(left).toBeLessThanOrEqual(PLOT.width - PLOT.right)
        expect(top).toBeGreaterThanOrEqual(PLOT.top)
        expect(top).toBeLessThanOrEqual(PLOT.height - PLOT.bottom)
      }
      for (const { ticks } of [x, y]) expect(ticks.length).toBeLessThanOrEqual(8)
    }),
  )
})

it('quicker is further left, more exact lower, twice as many bytes twice the area', () => {
  const [slow, quick] = [point(20, 5, 8e6), point(10, 10, 4e6)]
  const { at, radiusOf, x, y } = plotGeometry([slow, quick])
  expect([at(quick)[0] < at(slow)[0], at(quick)[1] < at(slow)[1]]).toEqual([true, true])
  expect(radiusOf(slow) ** 2 / radiusOf(quick) ** 2).toBeCloseTo(2, 6)
  expect([x.ticks, y.ticks]).toEqual([[0, 5, 10, 15, 20, 25], [0, 2, 4, 6, 8, 10, 12]])
})

it('the front goes from the quickest to the most exact', () => {
  expect(plotGeometry([point(30, 3, 1, true), point(20, 9, 1), point(10, 6, 1, true)]).front.map(({ latencyMs }) => latencyMs)).toEqual([10, 30])
})
