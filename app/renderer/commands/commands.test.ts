import { expect, it, vi } from 'vitest'
import { keysOf } from './command.ts'

vi.stubGlobal('addEventListener', () => undefined)
vi.stubGlobal('location', { pathname: '/', origin: 'http://stridescope.localhost' })
const { commands } = await import('./commands.ts')

it('gives a key one meaning in each place', () => {
  const places = ['analyse', undefined] as const
  for (const place of places) {
    const keys = commands.filter(({ where }) => where === undefined || where === place).flatMap(keysOf)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  }
})

it('knows every command by a name of its own', () => {
  const ids = commands.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
