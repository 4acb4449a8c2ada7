import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as electron from './testing/electron.ts'

const { app, BrowserWindow, called, partitions } = electron

vi.mock('electron', () => electron.electronModule)

const { hiddenPages } = await import('./hidden-pages.ts')
const ADDRESS = 'http://stridescope.localhost:50009/#code=1'
const theWindow = () => BrowserWindow.all.at(-1)!

beforeEach(() => electron.forgetAll())

describe('a hidden page', () => {
  test('is never shown, sandboxed, awake, and in a session of its own that reaches only its own address', async () => {
    const { open } = hiddenPages()
    await open(ADDRESS)
    await open(ADDRESS)
    expect(called('loadURL')).toEqual([[ADDRESS], [ADDRESS]])
    expect(called('window.show')).toEqual([])
    expect([...partitions.keys()]).toEqual(['hidden-1', 'hidden-2'])
    expect(theWindow().options).toMatchObject({ show: false, webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, devTools: false, backgroundThrottling: false } })
    expect(theWindow().options.webPreferences['preload']).toBeUndefined()
    const mayLoad = partitions.get('hidden-2')!.handlers['before-request'] as unknown as (request: { url: string }, answer: (answer: { cancel: boolean }) => void) => void
    const isRefused = (url: string) => {
      let refused: boolean | undefined
      mayLoad({ url }, ({ cancel }) => (refused = cancel))
      return refused
    }
    expect(['http://stridescope.localhost:50009/film', 'ws://stridescope.localhost:50009/events', 'http://stridescope.localhost:50001/', 'https://example.com/'].map(isRefused)).toEqual([false, false, true, true])
  })

  test('tells in words how it went', async () => {
    const { open } = hiddenPages()
    const crashed = await open(ADDRESS)
    theWindow().webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 })
    expect(await crashed.gone).toBe('The page’s process ended: oom, 9.')
    const closed = await open(ADDRESS)
    await closed.close()
    await closed.close()
    expect(await closed.gone).toBe('The page was closed.')
    expect(BrowserWindow.all).toHaveLength(1)
  })

  test('does not keep the program alive behind the last window', async () => {
    const quit = vi.fn<() => void>()
    app.on('will-quit', quit)
    const { open, lastWindowClosed } = hiddenPages()
    lastWindowClosed()
    expect(quit).not.toHaveBeenCalled()
    await open(ADDRESS)
    lastWindowClosed()
    expect([quit.mock.calls.length, BrowserWindow.all.length]).toEqual(process.platform === 'darwin' ? [0, 1] : [1, 0])
  })
})
