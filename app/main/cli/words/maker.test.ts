import { expect, test } from 'vitest'
import { makerInWords } from './maker.ts'

const best = { id: 'best', name: 'Best' }
const embedded = { id: 'own', name: 'Own', isEmbedded: true }

test('of the model that comes with the program it is said what it has learnt from, and which other can be fetched', () => {
  expect(makerInWords({ model: embedded, stronger: best })).toMatch(/^with Own, which has learnt from .* two real men\. For real people, one can be fetched .*, Best: stridescope models fetch best$/)
  expect(makerInWords({ model: embedded, stronger: null })).toMatch(/^with Own, which has learnt from .*men$/)
})

test('of another its name, and that one before it can be fetched', () => {
  expect(makerInWords({ model: { id: 'fetched', name: 'Fetched', isEmbedded: false }, stronger: best })).toBe('with Fetched. Another can be fetched, Best: stridescope models fetch best')
  expect(makerInWords({ model: { ...best, isEmbedded: false }, stronger: null })).toBe('with Best')
})
