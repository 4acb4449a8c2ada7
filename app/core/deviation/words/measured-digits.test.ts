import { expect, it } from 'vitest'
import { decimalsOfMean, sdWords } from './measured-digits.ts'

it('an angle, or a percent, has a tenth at most, and none where its mean may be off by a degree', () => {
  expect(decimalsOfMean({ value: -11.28, sd: 0.79, interval: [-11.9, -10.6] }, '°')).toBe(1)
  expect(decimalsOfMean({ value: 2.1, sd: 0.28, interval: null }, '°')).toBe(1)
  expect(decimalsOfMean({ value: 63.34, sd: 0.038, interval: [51.793, 74.888] }, '%')).toBe(0)
  expect(decimalsOfMean({ value: 7.3, sd: null }, '°')).toBe(0)
})

it('other numbers have two digits of what is less sure, the scatter or the mean', () => {
  expect(decimalsOfMean({ value: 108.673, sd: 1.2, interval: [107.7, 109.6] }, '1/min')).toBe(1)
  expect(decimalsOfMean({ value: 0.255, sd: 0.021, interval: [0.06, 0.45] }, 's')).toBe(2)
  expect(decimalsOfMean({ value: 1.3273, sd: null }, 'm')).toBe(2)
})

it('strides that are alike by chance, and too few for an interval, get no digit that their events leave no meaning', () => {
  expect(decimalsOfMean({ value: 0.68, sd: 0, interval: null, events: { mean: 0.08 } }, 's')).toBe(2)
  expect(decimalsOfMean({ value: 62, sd: 0.1, interval: null, events: { mean: 3 } }, '%')).toBe(0)
})

it('a spread that these digits do not show is less than the last of them; none is none', () => {
  expect([sdWords(0.038, 0), sdWords(0.02, 1), sdWords(0, 1), sdWords(0.79, 1)]).toEqual(['< 1', '< 0.1', '0.0', '0.8'])
})
