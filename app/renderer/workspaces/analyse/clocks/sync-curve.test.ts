import { expect, it } from 'vitest'
import { costAt, costPath, speedPaths } from './sync-curve.ts'

const curve = { firstUs: -20, stepUs: 10, values: [0.4, 0.2, 0.1, null, 0.3] }

it('is drawn from edge to edge, lowest where the cameras agree best, and not where nothing is known', () => {
  const { xOf, line } = costPath(curve, { width: 40, height: 34 })
  expect(line).toBe('M0.0 2.0L10.0 22.0L20.0 32.0M40.0 12.0')
  expect([-20, 0, 20, 500].map(xOf)).toEqual([0, 20, 40, 40])
})

it('tells the disagreement between two offsets, and none beyond them or beside a gap', () => {
  expect(costAt(curve, -15)).toBeCloseTo(0.3)
  expect(costAt(curve, 0)).toBeNull()
  expect([-21, 21, 5].map((offset) => costAt(curve, offset))).toEqual([null, null, null])
  expect(costAt(curve, -10)).toBeCloseTo(0.2)
})

it('lays the speeds of two films where their clocks put them: in step, the same movement is the same line', () => {
  const values = Array.from({ length: 200 }, (_, at) => (at === 120 ? null : Math.sin(at / 9)))
  const film = (offsetUs: number, firstUs: number, rate = 1) => ({ curve: { firstUs, stepUs: 10, values }, clock: { offsetUs, rate } })
  const stretch = [600, 1400] as const
  const frame = { width: 80, height: 40 }
  const [one, same, late, twice] = speedPaths([film(500, -500), film(-300, 300), film(530, -500), film(0, 0, 2)], stretch, frame)
  expect(same).toBe(one)
  expect(late).not.toBe(one)
  // Broken where nothing is known, and as long as the stretch.
  expect(one!.match(/M/g)).toHaveLength(2)
  expect(one!.startsWith('M60')).toBe(false)
  expect(one!.match(/[ML]/g)).toHaveLength(80)
  expect(twice!.match(/[ML]/g)).toHaveLength(41)
  expect(one!.split(/[ML]/).slice(1).every((point) => Number(point.split(' ')[1]) >= 2 && Number(point.split(' ')[1]) <= 38)).toBe(true)
})
