import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { ShellBridge } from '../../contract/channels/shell-bridge.ts'
import * as electron from './electron/testing/electron.ts'

vi.mock('electron', () => electron.electronModule)

const { answers, called, exposed, forgetAll, ipcRenderer } = electron
let bridge: ShellBridge

beforeAll(async () => {
  await import('./preload.ts')
  bridge = exposed.get('stridescope') as ShellBridge
})
beforeEach(forgetAll)

test('a page gets the bridge and nothing else', () => {
  expect([...exposed.keys()]).toEqual(['stridescope'])
  expect(Object.keys(bridge).sort()).toEqual(['grantDropped', 'onCommand', 'onOffered', 'onOpen', 'pickFiles', 'pickFolder'])
})

test('what arrives before the page listens waits for it', () => {
  ipcRenderer.emit('open', {}, '/library/sessions/s1')
  const heard: string[] = []
  const stop = bridge.onOpen((route) => heard.push(route))
  ipcRenderer.emit('open', {}, '/review')
  stop()
  ipcRenderer.emit('open', {}, '/later')
  expect(heard).toEqual(['/library/sessions/s1', '/review'])
})

test('dropped files go to the shell by path, those without one do not', async () => {
  answers.push({ value: [{ id: 'grant-0' }] })
  const grants = await bridge.grantDropped([{ path: '/lab/a.c3d' }, {}] as unknown as File[])
  expect(called('ipcRenderer.invoke')).toEqual([['grant-dropped', ['/lab/a.c3d']]])
  expect(grants).toEqual([{ id: 'grant-0' }])
})

test('a refusal rejects with the problem as plain data', async () => {
  const problem = { code: 'not-found', message: 'gone.mp4 is not there.', hint: 'Pick it again.' }
  answers.push({ problem })
  await expect(bridge.pickFiles()).rejects.toEqual(problem)
})
