import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openRemembered } from './remembered.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stridescope-remembered-'))
  file = join(folder, 'deep', 'shell.json')
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

const window = { bounds: { x: 1, y: 2, width: 1000, height: 700 }, maximised: false, displayId: 7 }

test('writes once after things have settled, and reads it back', () => {
  const remembered = openRemembered(file)
  for (let x = 0; x < 50; x++) remembered.keep({ window: { ...window, bounds: { ...window.bounds, x } } })
  remembered.keep({ importFolder: '/lab' })
  expect(readdirSync(folder)).toEqual([])
  vi.advanceTimersByTime(1_000)
  expect(openRemembered(file).now).toEqual({ window: { ...window, bounds: { ...window.bounds, x: 49 } }, importFolder: '/lab' })
  expect(readdirSync(join(folder, 'deep'))).toEqual(['shell.json'])
})

test('writes what is pending at the end, and nothing when nothing is', () => {
  const remembered = openRemembered(file)
  remembered.writeNow()
  expect(readdirSync(folder)).toEqual([])
  remembered.keep({ exportFolder: '/reports' })
  remembered.writeNow()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ exportFolder: '/reports' })
})

test.each([
  ['', {}],
  ['null', {}],
  ['[]', {}],
  ['{"window":', {}],
  [JSON.stringify({ window: { ...window, bounds: { ...window.bounds, width: 0 } }, importFolder: '/lab' }), { importFolder: '/lab' }],
  [JSON.stringify({ window: { ...window, bounds: { x: 1.5, y: 0, width: 10, height: 10 } } }), {}],
  [JSON.stringify({ window: { ...window, displayId: '7' }, importFolder: 3 }), {}],
  [JSON.stringify({ window }), { window }],
])('of a damaged file %j keeps what is whole', (text, expected) => {
  const damaged = join(folder, 'shell.json')
  writeFileSync(damaged, text)
  expect(openRemembered(damaged).now).toEqual(expected)
})

test('a folder that cannot be written is no fault', () => {
  writeFileSync(join(folder, 'deep'), 'a file in the way')
  const remembered = openRemembered(file)
  remembered.keep({ importFolder: '/lab' })
  expect(() => remembered.writeNow()).not.toThrow()
})
