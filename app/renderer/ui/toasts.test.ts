import { beforeEach, expect, test } from 'vitest'
import { tell, toasts } from './toasts.ts'

beforeEach(() => toasts.set([]))
const texts = () => toasts.get().map(({ text }) => text)

test('of several messages about one thing the newest stays, beside those about others', () => {
  tell('Saved')
  tell('Undone: knee moved', { about: 'history' })
  tell('Undone: hip moved', { about: 'history' })
  expect(texts()).toEqual(['Saved', 'Undone: hip moved'])
})

test('a message that is said again is said once, and no more than four stand at a time', () => {
  for (const text of ['a', 'b', 'a', 'c', 'd', 'e']) tell(text)
  expect(texts()).toEqual(['a', 'c', 'd', 'e'])
})

test('one offer to undo stands at a time, whatever it would undo', () => {
  tell('Knee moved.', { reverts: { undo: 'Knee moved' } })
  tell('Saved')
  tell('Undone: Knee moved', { reverts: { redo: 'Knee moved' } })
  expect(texts()).toEqual(['Saved', 'Undone: Knee moved'])
})
