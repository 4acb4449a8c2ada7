import { describe, expect, it } from 'vitest'
import { degrees, lengthOf, percentOf, pixels, shareOfAll, withSpread } from './measured.ts'

describe('a number with how sure it is', () => {
  it('has as many digits as its spread has two', () => {
    expect(withSpread(1563.2371, 1.42)).toBe('1563.2 ± 1.4')
    expect(withSpread(1563.2371, 23.7)).toBe('1563 ± 24')
    expect(withSpread(-0.05123, 0.00071)).toBe('−0.0512 ± 0.0007')
  })

  it('says nothing of a spread that nobody knows', () => {
    expect(withSpread(1563.2371, null)).toBe('1563.2')
    expect(withSpread(1563.2371, Number.NaN)).toBe('1563.2')
  })

  it('is written in the unit that fits it, with a true minus', () => {
    expect([0.00041, 0.0123, 1.238].map(lengthOf)).toEqual(['0.4 mm', '12 mm', '1.24 m'])
    expect([0.034, 0.996, 12.46, null].map(pixels)).toEqual(['0.034 px', '1.0 px', '12.5 px', '–'])
    expect([0.042, -3.21].map(degrees)).toEqual(['0.04°', '−3.2°'])
    expect([degrees(0.0004), lengthOf(0.00002), degrees(0)], 'what rounds to nothing is not nothing').toEqual(['< 0.01°', '< 0.1 mm', '0.00°'])
    expect([0.0041, 0.12].map(percentOf)).toEqual(['0.4 %', '12 %'])
  })

  it('a little is never nothing, and nearly all is not all', () => {
    expect([0, 0.0004, 0.0041, 0.12, 0.994, 0.9996, 1].map(shareOfAll)).toEqual(['0 %', '< 0.1 %', '0.4 %', '12 %', '99.4 %', '> 99.9 %', '100 %'])
  })
})
