import { expect, it } from 'vitest'
import { drawnStrides, drawnWords } from './drawn-strides.ts'

const strides = (length: number) => Array.from({ length }, (_, place) => ({ place, isLeftOut: place === 1001 }))

it('of a short walk every stride is drawn, of an hour some over all of it and each that is left out, which is said', () => {
  expect(drawnStrides(strides(240))).toHaveLength(240)
  expect(drawnWords(strides(240))).toBe('')
  const drawn = drawnStrides(strides(3355))
  expect(drawn.length).toBeLessThan(250)
  expect(drawn[0]!.place).toBe(0)
  expect(drawn.at(-1)!.place).toBeGreaterThan(3330)
  expect(drawn.some(({ isLeftOut }) => isLeftOut)).toBe(true)
  expect(drawnWords(strides(3355))).toBe(`${drawn.length} of them drawn`)
})
