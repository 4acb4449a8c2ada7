import { expect, it } from 'vitest'
import { movedBy, wholeOrder } from './template.ts'

it('keeps what was chosen in its order, shows what is new behind it, and forgets what is unknown or there twice', () => {
  const chosen = [{ id: 'c', isShown: false }, { id: 'gone', isShown: true }, { id: 'a', isShown: true }, { id: 'c', isShown: true }]
  expect(wholeOrder(chosen, ['a', 'b', 'c'])).toEqual([{ id: 'c', isShown: false }, { id: 'a', isShown: true }, { id: 'b', isShown: true }])
})

it('moves one up or down, and nothing at the ends', () => {
  expect([movedBy(['a', 'b', 'c'], 2, -1), movedBy(['a', 'b', 'c'], 0, -1), movedBy(['a', 'b', 'c'], 2, 1)]).toEqual([['a', 'c', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c']])
})
