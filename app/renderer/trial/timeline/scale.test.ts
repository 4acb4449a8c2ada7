import fc from 'fast-check'
import { expect, it } from 'vitest'
import { labelAt, labelStepUs, movedWindow, tickEvery, timeAt, wholeWindow, windowWith, xOf, zoomedWindow, type Scale } from './scale.ts'

const WHOLE = wholeWindow({ startUs: -500_000, endUs: 12_000_000 })
const windowArbitrary = fc
  .tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true }))
  .map(([from, share]) => movedWindow({ startUs: 0, endUs: (WHOLE.endUs - WHOLE.startUs) * share }, WHOLE.startUs + from * 1e7, WHOLE))
const inWhole = ({ startUs, endUs }: { startUs: number; endUs: number }) => startUs >= WHOLE.startUs - 1 && endUs <= WHOLE.endUs + 1

it('finds the time again that it has drawn at a place', () => {
  const scale: Scale = { ...WHOLE, leftPx: 12, rightPx: 1208 }
  fc.assert(
    fc.property(fc.integer({ min: -500_000, max: 12_000_000 }), (timeUs) => {
      expect(Math.abs(timeAt(scale, xOf(scale, timeUs)) - timeUs)).toBeLessThan(0.01)
    }),
  )
})

it('keeps the moment under the pointer while zooming in', () => {
  fc.assert(
    fc.property(windowArbitrary, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1, max: 10, noNaN: true }), (window, share, factor) => {
      const aroundUs = window.startUs + share * (window.endUs - window.startUs)
      const zoomed = zoomedWindow(window, factor, aroundUs, WHOLE)
      expect((aroundUs - zoomed.startUs) / (zoomed.endUs - zoomed.startUs)).toBeCloseTo(share, 4)
    }),
  )
})

it('never shows more than there is', () => {
  fc.assert(
    fc.property(windowArbitrary, fc.double({ min: 0.01, max: 10, noNaN: true }), fc.integer({ min: -20_000_000, max: 20_000_000 }), (window, factor, byUs) => {
      expect(inWhole(zoomedWindow(window, factor, window.startUs, WHOLE))).toBe(true)
      expect(inWhole(movedWindow(window, byUs, WHOLE))).toBe(true)
    }),
  )
  expect(zoomedWindow(WHOLE, 0.5, 3e6, WHOLE)).toEqual(WHOLE)
})

it('follows a playhead that leaves it, and stays while it does not', () => {
  fc.assert(
    fc.property(windowArbitrary, fc.integer({ min: -500_000, max: 12_000_000 }), (window, timeUs) => {
      const followed = windowWith(window, timeUs, WHOLE)
      expect(timeUs >= followed.startUs - 1 && timeUs <= followed.endUs + 1).toBe(true)
      expect(followed === window || timeUs < window.startUs || timeUs > window.endUs).toBe(true)
    }),
  )
})

it('labels in steps that people count in, never closer than asked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 3_600_000_000 }), (spanUs) => {
      const scale = { startUs: 0, endUs: spanUs, leftPx: 0, rightPx: 1000 }
      expect(labelStepUs(scale, 80) * (1000 / spanUs)).toBeGreaterThanOrEqual(80)
    }),
  )
})

it('writes labels as precisely as their step', () => {
  expect(labelAt(5_200_000, 1e6)).toBe('5')
  expect(labelAt(5_200_000, 2e5)).toBe('5.2')
  expect(labelAt(5_200_000, 2e3)).toBe('5.200')
  expect(labelAt(65_000_000, 5e6)).toBe('1:05')
  expect(labelAt(65_250_000, 5e4)).toBe('1:05.25')
  expect(labelAt(-500_000, 5e5)).toBe('−0.5')
  expect(labelAt(3_900_000_000, 6e7)).toBe('1:05:00')
})

it('carries what rounding makes whole, and gives zero no sign', () => {
  expect([119_999_700, 59_999_700, -200].map((timeUs) => labelAt(timeUs, 1e3))).toEqual(['2:00.000', '1:00.000', '0.000'])
})

it('thins out ticks by tens', () => {
  expect([20, 3, 2.9, 0.31, 0.02].map((px) => tickEvery(px, 3))).toEqual([1, 1, 10, 10, 1000])
})
