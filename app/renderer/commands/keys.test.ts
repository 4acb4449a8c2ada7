import { expect, it } from 'vitest'
import { matchesKeys, shownKeys } from './keys.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

it('tells key presses apart', () => {
  expect(matchesKeys(press('z', { ctrlKey: true }), 'Ctrl+Z')).toBe(true)
  expect(matchesKeys(press('z', { metaKey: true }), 'Ctrl+Z')).toBe(true)
  expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Z')).toBe(false)
  expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z')).toBe(true)
  expect(matchesKeys(press('?', { shiftKey: true }), '?')).toBe(true)
  expect(matchesKeys(press('/'), '/')).toBe(true)
  expect(matchesKeys(press('/', { ctrlKey: true }), '/')).toBe(false)
  expect(matchesKeys(press('1', { altKey: true }), 'Alt+1')).toBe(true)
})

it('knows keys by their names', () => {
  expect(matchesKeys(press(' '), 'Space')).toBe(true)
  expect(matchesKeys(press('ArrowLeft', { shiftKey: true }), 'Shift+ArrowLeft')).toBe(true)
  expect(matchesKeys(press('ArrowLeft', { shiftKey: true }), 'ArrowLeft')).toBe(false)
  expect(matchesKeys(press('+', { shiftKey: true }), 'Plus')).toBe(true)
  expect(matchesKeys(press('-'), 'Minus')).toBe(true)
})

it('takes a range for any key in it', () => {
  expect(['1', '5', '9'].every((key) => matchesKeys(press(key), '1–9'))).toBe(true)
  expect(matchesKeys(press('0'), '1–9')).toBe(false)
  expect(matchesKeys(press('1', { altKey: true }), '1–9')).toBe(false)
})

it('shows keys as people read them', () => {
  expect(['Shift+ArrowLeft', 'Ctrl+Z', 'PageUp', 'Plus'].map(shownKeys)).toEqual(['Shift ←', 'Ctrl Z', 'Page Up', '+'])
})
