import { expect, test } from 'vitest'
import { reductionFor } from './reduction.ts'
import { MOST_SMALLER } from './smaller-picture.ts'

const STORED = { width: 1088, height: 1920 }

test('a picture is reduced by the largest whole number that leaves a pixel for each on the screen', () => {
  expect(reductionFor(STORED, { width: 300, height: 529 })).toBe(3)
  expect(reductionFor(STORED, { width: 272, height: 480 })).toBe(4)
  expect(reductionFor(STORED, { width: 273, height: 481.8 })).toBe(3)
  expect(reductionFor(STORED, { width: 545, height: 962 })).toBe(1)
  expect(reductionFor(STORED, { width: 4352, height: 7680 })).toBe(1)
})

test('a film that lies on its side is measured along its sides', () => {
  expect(reductionFor({ width: 1920, height: 1088 }, { width: 300, height: 529 })).toBe(3)
})

test('nothing is reduced for a size that nobody knows, nor to less than a thumbnail', () => {
  expect(reductionFor(STORED, undefined)).toBe(1)
  expect(reductionFor(STORED, { width: 0, height: 0 })).toBe(1)
  expect(reductionFor(STORED, { width: 1, height: 2 })).toBe(MOST_SMALLER)
})
