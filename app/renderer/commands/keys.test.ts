import { expect, it } from 'vitest'
import { matchesKeys } from './keys.ts'

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
