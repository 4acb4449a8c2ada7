import { expect, test } from 'vitest'
import { conclusionOf } from './conclusion.ts'

const judged = { low: [0] }
const against = (kind: 'own-baseline' | 'norm', { shapeOnly = null as unknown, low = judged as { low: number[] | null } } = {}) => ({ kind, shapeOnly, curves: { left: { 'knee-flexion': low }, right: {} } })

test('that nothing differs is said only of what was judged, and of what it was held against', () => {
  expect(conclusionOf(null, [], 0)).toBe('no-reference')
  expect(conclusionOf(against('norm', { shapeOnly: { reason: 'a treadmill' } }), [], 0)).toBe('shape-only')
  expect(conclusionOf(against('own-baseline', { low: { low: null } }), [{ verdict: 'too-little-data' }], 0)).toBe('not-judged')
  expect(conclusionOf(against('own-baseline'), [{ verdict: 'within' }], 0)).toBe('nothing-between-sessions')
  expect(conclusionOf(against('norm'), [], 0)).toBe('nothing-among-people')
})

test('what was found and dismissed is not nothing, and what is shown concludes by itself', () => {
  expect(conclusionOf(against('own-baseline'), [{ verdict: 'beyond' }], 0)).toBe('all-dismissed')
  expect(conclusionOf(against('own-baseline'), [{ verdict: 'beyond' }], 1)).toBeNull()
})
