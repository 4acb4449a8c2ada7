import { expect, it, vi } from 'vitest'
import { rightsOf } from '../../core/lab/roles.ts'
import { keysOf } from './command.ts'

vi.stubGlobal('addEventListener', () => undefined)
vi.stubGlobal('location', { pathname: '/', origin: 'http://stridescope.localhost' })
const { commands, commandsFor } = await import('./commands.ts')

const twice = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index)

it('gives a key one meaning in each place, and one in each view with keys of its own', () => {
  for (const place of ['analyse', 'review', 'annotate', undefined] as const)
    expect(twice(commands.filter(({ where, view }) => view === undefined && (where === undefined || where === place)).flatMap(keysOf))).toEqual([])
  for (const own of ['calibration', 'known-points', 'picking', 'event', 'dismissal', 'judging'] as const) expect(twice(commands.filter(({ view }) => view === own).flatMap(keysOf))).toEqual([])
})

it('asks views with keys of their own before the workspace around them', () => {
  for (const place of ['analyse', 'review', 'annotate'] as const) {
    const own = commands.filter(({ where }) => where === place)
    expect(own.findLastIndex(({ view }) => view !== undefined)).toBeLessThan(own.findIndex(({ view }) => view === undefined))
  }
})

it('knows every command by a name of its own', () => {
  const ids = commands.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

it('leads nobody where they may not go', () => {
  const leads = (rights: Parameters<typeof commandsFor>[0]) => commandsFor(rights).flatMap(({ id, group }) => (group === 'Go to' && id !== 'sign-out' ? [id] : []))
  expect(leads(rightsOf('physio'))).toEqual(['library', 'references', 'analyse', 'review', 'models', 'settings'])
  expect(leads(rightsOf('annotator'))).toEqual(['annotate', 'settings'])
  expect(commandsFor(rightsOf('annotator')).filter(({ where }) => where !== 'annotate').map(({ group }) => group)).not.toContain('Library')
  expect(commandsFor(rightsOf('lab-lead'))).toEqual(commands)
})
