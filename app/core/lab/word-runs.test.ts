import { expect, test } from 'vitest'
import { isTellingName, runsToFind } from './word-runs.ts'

test.each(['Anna', 'Alexandra', 'P7', '12', '2026-12-01', 'A B', 'Li Yu', 'Patient 12', ''])('%j may stand anywhere', (name) => {
  expect(isTellingName(name)).toBe(false)
  expect(runsToFind({ names: [name], texts: [] })).toEqual(new Set())
})

test.each([['Anna Muster', 'anna muster'], ['Jenö Kovács-Example', 'jeno kovacs example'], ['J. Kovács', 'j kovacs'], ['Anna P7', 'anna p7']])('%j is one run', (name, run) => {
  expect(isTellingName(name)).toBe(true)
  expect(runsToFind({ names: [name], texts: [] })).toEqual(new Set([run]))
})

test('of a note every five words are sought, of a short one all of it, and numbers alone nowhere', () => {
  expect(runsToFind({ names: [], texts: ['one two three four five six', 'Left knee pain', 'no pain', '1 2 3 4 5 6'] })).toEqual(new Set(['one two three four five', 'two three four five six', 'left knee pain']))
})
