import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Problem } from '../../core/problem.ts'
import { defaultLibrary } from '../system/folders.ts'
import type { EngineLaunch, EngineProcess } from './engine-process.ts'
import * as electron from './electron/testing/electron.ts'

const { answers, anEvent, app, BrowserWindow, called, calls, invoke, machine, partitions, userData } = electron

const engines = vi.hoisted(() => ({ start: (_launch: EngineLaunch): Promise<EngineProcess> => Promise.reject(new Error('not set')) }))
vi.mock('electron', () => electron.electronModule)
vi.mock('./engine-process.ts', () => ({ startEngine: (launch: EngineLaunch) => engines.start(launch) }))

const launches: EngineLaunch[] = []
const granted: string[][] = []
const ends: ((code: number, lastWords: string) => void)[] = []
const processListeners = new Map<string, (thrown: unknown) => void>()
let codes = 0

async function fakeEngine(launch: EngineLaunch): Promise<EngineProcess> {
  launches.push(launch)
  const origin = `http://stridescope.localhost:${50_000 + launches.length}`
  let end: (ended: { code: number; lastWords: string }) => void
  const ended = new Promise<{ code: number; lastWords: string }>((resolve) => (end = resolve))
  ends.push((code, lastWords) => end({ code, lastWords }))
  return {
    origin,
    ended,
    windowUrl: async (route = '/') => `${origin}${route}#code=${++codes}`,
    async grantPaths(paths) {
      if (paths.some((path) => path.includes('gone'))) throw await problem({ code: 'not-found', message: 'gone.mp4 is not there.', hint: 'Pick it again.' })
      granted.push(paths)
      return paths.map((path, index) => ({ id: `grant-${index}`, name: path, sizeBytes: 1, isFolder: false }))
    },
    kill: async () => end({ code: 1, lastWords: '' }),
    async shutdown() {
      calls.push({ name: 'engine.shutdown', args: [] })
      await new Promise((resolve) => setTimeout(resolve, 10))
      calls.push({ name: 'engine.ended', args: [] })
      end({ code: 0, lastWords: '' })
    },
  }
}

/** Of the class that the freshly imported shell knows. */
async function problem(what: Problem): Promise<Error> {
  const { ProblemError } = await import('../../core/problem.ts')
  return new ProblemError(what)
}

async function startShell(...args: string[]): Promise<void> {
  process.argv = ['electron', ...args]
  await import('./electron.ts')
  await settled()
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 30))
const windowsNow = () => BrowserWindow.all
const theWindow = () => BrowserWindow.all.at(-1)!
const theSession = () => partitions.get('stridescope')!
const ORIGIN = 'http://stridescope.localhost:50001'
const asked = (window: electron.BrowserWindow) => ({ sender: window.webContents, senderFrame: window.webContents.mainFrame })

beforeEach(() => {
  vi.resetModules()
  electron.forgetAll()
  processListeners.clear()
  launches.length = granted.length = ends.length = codes = 0
  engines.start = fakeEngine
  rmSync(join(userData, 'shell.json'), { force: true })
  vi.spyOn(process, 'on').mockImplementation((name, listener) => {
    processListeners.set(String(name), listener as (thrown: unknown) => void)
    return process
  })
  delete process.env['STRIDESCOPE_LIBRARY']
  delete process.env['STRIDESCOPE_USER_DATA']
})

describe('start', () => {
  test('spawns the engine with Node and the library, and opens one window with a one-time code', async () => {
    await startShell('.', '--library', '/lab/library')
    expect(launches).toHaveLength(1)
    expect(launches[0]).toMatchObject({ runtime: process.execPath, entry: '/repository/app/main/engine.ts', args: ['--library', '/lab/library', '--welcome'] })
    expect(called('loadURL')).toEqual([[`${ORIGIN}/#code=1`]])
  })

  test('opens the same library as the other shell unless told otherwise', async () => {
    await startShell('.')
    expect(launches[0]!.args).toEqual(['--library', defaultLibrary(), '--welcome'])
  })

  test('keeps its own data where it is told to', async () => {
    const folder = join(userData, 'elsewhere')
    process.env['STRIDESCOPE_USER_DATA'] = folder
    await startShell('.')
    expect(called('setPath')).toEqual([['userData', folder]])
    expect(existsSync(folder)).toBe(true)
  })

  test('packaged, runs the engine beside the asar on its own Node', async () => {
    machine.packaged = true
    Object.assign(process, { resourcesPath: '/opt/Stridescope/resources' })
    await startShell()
    expect(launches[0]).toMatchObject({ runtime: '/opt/Stridescope/resources/engine/runtime/node', entry: '/opt/Stridescope/resources/engine/app/main/engine.ts' })
    expect(called('setAsDefaultProtocolClient')).toEqual([['stridescope']])
  })

  test('an engine that refuses is told with its hint, and nothing stays open', async () => {
    engines.start = async () => {
      throw await problem({ code: 'library-in-use', message: 'The library is in use.', hint: 'Quit the other Stridescope.' })
    }
    await startShell('.')
    expect(called('showErrorBox')).toEqual([['The library is in use.', 'Quit the other Stridescope.']])
    expect(called('exit')).toEqual([[1]])
    expect(windowsNow()).toHaveLength(0)
  })

  test('packaged, refuses a debugger before anything else happens', async () => {
    machine.packaged = true
    machine.switches.add('remote-debugging-port')
    await startShell('--remote-debugging-port=9222')
    expect(called('exit')).toEqual([[2]])
    expect(launches).toHaveLength(0)
    expect(called('requestSingleInstanceLock')).toHaveLength(0)
  })

  test('keeps crash reports on this machine', async () => {
    await startShell('.')
    expect(called('crashReporter.start')).toEqual([[{ uploadToServer: false }]])
  })
})

describe('a window', () => {
  test('is sandboxed and isolated, without Node', async () => {
    await startShell('.')
    expect(called('enableSandbox')).toHaveLength(1)
    expect(theWindow().options).toMatchObject({ show: false, backgroundColor: '#0d1014', title: 'Stridescope' })
    expect(theWindow().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      preload: '/repository/dist/shell/preload.cjs',
    })
    expect(theWindow().options.webPreferences['session']).toBe(theSession())
  })

  test.each([
    [true, false],
    [false, true],
  ])('packaged %s: developer tools %s', async (packaged, devTools) => {
    machine.packaged = packaged
    Object.assign(process, { resourcesPath: '/opt/resources' })
    await startShell()
    expect(theWindow().options.webPreferences['devTools']).toBe(devTools)
  })

  test('stays on the engine’s origin, whichever way it is led away', async () => {
    await startShell('.')
    const contents = theWindow().webContents
    for (const way of ['will-navigate', 'will-redirect', 'will-frame-navigate'])
      for (const [url, denied] of [
        [`${ORIGIN}/review`, false],
        ['https://example.com/', true],
        ['http://stridescope.localhost:50002/', true],
        [`http://stridescope.localhost:50001@example.com/`, true],
        ['http://stridescope.localhost.example.com:50001/', true],
        [`blob:${ORIGIN}/1`, true],
        ['file:///etc/passwd', true],
        ['javascript:alert(1)', true],
        ['data:text/html,x', true],
        ['nonsense', true],
      ] as const) {
        const event = anEvent({ url })
        contents.emit(way, event)
        expect([way, url, event.defaultPrevented]).toEqual([way, url, denied])
      }
  })

  test('opens no further window, and outside only a paper', async () => {
    await startShell('.')
    const { openHandler } = theWindow().webContents
    for (const url of [`${ORIGIN}/`, 'https://example.com', 'https://doi.org.example.com/10.1016/x', 'http://doi.org/10.1016/x', 'https://user:p@doi.org/10.1016/x', 'https://doi.org/', 'file:///bin/sh', 'https://doi.org/10.1016/j.gaitpost.2008.05.016'])
      expect(openHandler!({ url })).toEqual({ action: 'deny' })
    expect(called('openExternal')).toEqual([['https://doi.org/10.1016/j.gaitpost.2008.05.016']])
  })

  test('attaches no webview', async () => {
    await startShell('.')
    const event = anEvent()
    theWindow().webContents.emit('will-attach-webview', event)
    expect(event.defaultPrevented).toBe(true)
  })

  test('opens where the last one was', async () => {
    writeFileSync(join(userData, 'shell.json'), JSON.stringify({ window: { bounds: { x: 100, y: 120, width: 1200, height: 800 }, maximised: true, displayId: 1 } }))
    await startShell('.')
    expect(theWindow().bounds).toEqual({ x: 100, y: 120, width: 1200, height: 800 })
    expect(theWindow().maximised).toBe(true)
  })

  test('a damaged memory is no reason not to open', async () => {
    writeFileSync(join(userData, 'shell.json'), '{"window":{"bounds":{"x":"left"}}')
    await startShell('.')
    expect(theWindow().bounds).toEqual({ x: 240, y: 103, width: 1440, height: 900 })
  })

  test('a second one has its own code and does not hide the first', async () => {
    await startShell('.')
    menuItem('File', 'New Window').click!()
    await settled()
    expect(called('loadURL')).toEqual([[`${ORIGIN}/#code=1`], [`${ORIGIN}/#code=2`]])
    const [first, second] = windowsNow()
    expect(second!.bounds.x).toBeGreaterThan(first!.bounds.x)
  })

  test('with unfinished work asks before it closes', async () => {
    await startShell('.')
    answers.push(1, 0)
    const stay = anEvent()
    theWindow().webContents.emit('will-prevent-unload', stay)
    const leave = anEvent()
    theWindow().webContents.emit('will-prevent-unload', leave)
    expect([stay.defaultPrevented, leave.defaultPrevented]).toEqual([false, true])
  })
})

describe('the session', () => {
  test('is the program’s own, in memory, without proxy or spell checker', async () => {
    await startShell('.')
    expect([...partitions.keys()]).toEqual(['stridescope'])
    expect(called('setSpellCheckerEnabled')).toEqual([[false]])
    expect(called('setProxy')).toEqual([[{ mode: 'direct' }]])
    expect(called('appendSwitch')).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE *.localhost'])
  })

  test('a session that something else makes is guarded too', async () => {
    await startShell('.')
    const other = new electron.Session()
    app.emit('session-created', other)
    expect(Object.keys(other.handlers).sort()).toEqual(['before-request', 'certificate', 'device-permission', 'display-media', 'headers-received', 'permission-check', 'permission-request'])
  })

  test('grants full screen and copying to the engine’s pages, and nothing else to anyone', async () => {
    await startShell('.')
    const { handlers } = theSession()
    const request = handlers['permission-request'] as unknown as (c: null, p: string, answer: (granted: boolean) => void, d: { requestingUrl: string }) => void
    const check = handlers['permission-check'] as unknown as (c: null, p: string, origin: string) => boolean
    const both = (permission: string, from: string) => {
      let granted: boolean | undefined
      request(null, permission, (answer) => (granted = answer), { requestingUrl: from })
      return [granted, check(null, permission, from)]
    }
    for (const permission of ['fullscreen', 'clipboard-sanitized-write']) {
      expect(both(permission, `${ORIGIN}/`)).toEqual([true, true])
      expect(both(permission, 'https://example.com/')).toEqual([false, false])
      expect(both(permission, 'http://127.0.0.1:50001/')).toEqual([false, false])
    }
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'display-capture', 'fileSystem', 'openExternal', 'usb', 'serial', 'hid', 'midi', 'local-network-access', 'unknown'])
      expect([permission, ...both(permission, `${ORIGIN}/`)]).toEqual([permission, false, false])
    expect((handlers['device-permission'] as () => boolean)()).toBe(false)
  })

  test('lets no request out', async () => {
    await startShell('.')
    const ask = theSession().handlers['before-request'] as unknown as (d: { url: string }, answer: (a: { cancel: boolean }) => void) => void
    const cancelled = (url: string) => {
      let result: boolean | undefined
      ask({ url }, ({ cancel }) => (result = cancel))
      return result
    }
    for (const url of [`${ORIGIN}/artifacts/1`, `ws://stridescope.localhost:50001/events`, `blob:${ORIGIN}/1`, 'data:image/png;base64,']) expect([url, cancelled(url)]).toEqual([url, false])
    for (const url of ['https://example.com/', 'http://stridescope.localhost:50002/', 'http://localhost:50001/', 'wss://example.com/', 'ws://127.0.0.1:50001/', 'blob:https://example.com/1', 'file:///etc/passwd', 'ftp://example.com', ''])
      expect([url, cancelled(url)]).toEqual([url, true])
  })

  test('packaged, not even developer tools', async () => {
    machine.packaged = true
    Object.assign(process, { resourcesPath: '/opt/resources' })
    await startShell()
    const ask = theSession().handlers['before-request'] as unknown as (d: { url: string }, answer: (a: { cancel: boolean }) => void) => void
    ask({ url: 'devtools://devtools/bundled/inspector.html' }, ({ cancel }) => expect(cancel).toBe(true))
    expect.assertions(1)
  })

  test('leaves the engine’s policy alone and gives anything else one that allows nothing', async () => {
    await startShell('.')
    const ask = theSession().handlers['headers-received'] as unknown as (d: object, answer: (a: { responseHeaders?: Record<string, string[]> }) => void) => void
    const replies: { responseHeaders?: Record<string, string[]> }[] = []
    ask({ url: `${ORIGIN}/`, responseHeaders: { 'content-security-policy': ["default-src 'self'"] } }, (reply) => replies.push(reply))
    ask({ url: 'https://example.com/', responseHeaders: { 'content-security-policy': ['default-src *'], 'X-Kept': ['yes'] } }, (reply) => replies.push(reply))
    expect(replies).toEqual([{}, { responseHeaders: { 'X-Kept': ['yes'], 'Content-Security-Policy': ["default-src 'none'; frame-ancestors 'none'"] } }])
  })

  test('trusts no certificate, and shows none of its own', async () => {
    await startShell('.')
    const results: unknown[] = []
    ;(theSession().handlers['certificate'] as unknown as (r: null, answer: (n: number) => void) => void)(null, (verdict) => results.push(verdict))
    const error = anEvent()
    app.emit('certificate-error', error, null, '', '', null, (trusted: boolean) => results.push(trusted))
    const client = anEvent()
    app.emit('select-client-certificate', client, null, '', [], (certificate?: unknown) => results.push(certificate))
    expect(results).toEqual([-2, false, undefined])
    expect([error.defaultPrevented, client.defaultPrevented]).toEqual([true, true])
  })
})

describe('what a page asks', () => {
  test('picked files become grants, and the folder is remembered', async () => {
    await startShell('.')
    answers.push(['/lab/footage/cam01.mp4', '/lab/footage/cam02.mp4'], ['/lab/footage/day2'])
    const answer = await invoke('pick-files', asked(theWindow()))
    expect(answer).toMatchObject({ value: [{ id: 'grant-0' }, { id: 'grant-1' }] })
    expect(granted).toEqual([['/lab/footage/cam01.mp4', '/lab/footage/cam02.mp4']])
    await invoke('pick-folder', asked(theWindow()))
    expect(called('showOpenDialog').map(([, options]) => options)).toMatchObject([
      { properties: ['openFile', 'multiSelections'] },
      { properties: ['openDirectory'], defaultPath: '/lab/footage' },
    ])
  })

  test('dropped files become grants', async () => {
    await startShell('.')
    expect(await invoke('grant-dropped', asked(theWindow()), ['/lab/a.c3d'])).toMatchObject({ value: [{ id: 'grant-0' }] })
  })

  test('a refusal comes back as a problem with its hint', async () => {
    await startShell('.')
    expect(await invoke('grant-dropped', asked(theWindow()), ['/lab/gone.mp4'])).toEqual({ problem: { code: 'not-found', message: 'gone.mp4 is not there.', hint: 'Pick it again.' } })
  })

  test('is refused to a stranger, to a frame inside, and on any other page', async () => {
    await startShell('.')
    const window = theWindow()
    const stranger = new electron.WebContents()
    stranger.mainFrame = { url: `${ORIGIN}/` }
    const refused = [
      { sender: stranger, senderFrame: stranger.mainFrame },
      { sender: window.webContents, senderFrame: { url: `${ORIGIN}/` } },
      { sender: window.webContents, senderFrame: null },
    ]
    for (const sender of refused) await expect(invoke('grant-dropped', sender, ['/lab/a.c3d'])).rejects.toThrow('Not a window')
    window.webContents.mainFrame = { url: 'https://example.com/' }
    await expect(invoke('pick-files', asked(window))).rejects.toThrow('Not a window')
    expect(granted).toEqual([])
  })

  test.each([[[]], [['relative.mp4']], [['/lab/a\0b']], [[7]], ['/lab/a.c3d'], [null]])('is refused with arguments it does not take: %j', async (paths) => {
    await startShell('.')
    await expect(invoke('grant-dropped', asked(theWindow()), paths, ...(Array.isArray(paths) && paths.length === 0 ? ['more'] : []))).rejects.toThrow('Not what')
    expect(granted).toEqual([])
  })
})

describe('menus', () => {
  test('commands go to the window in front', async () => {
    await startShell('.')
    menuItem('File', 'New Window').click!()
    await settled()
    const [first, second] = windowsNow()
    first!.emit('focus')
    menuItem('File', 'Import Files…').click!()
    menuItem('Edit', 'Undo').click!()
    await settled()
    expect(first!.webContents.sent).toEqual([
      ['command', 'import-files'],
      ['command', 'undo'],
    ])
    expect(second!.webContents.sent).toEqual([])
  })

  test('help opens the library folder and says which versions run', async () => {
    await startShell('.', '--library', '/lab/library')
    menuItem('Help', 'Open Library Folder').click!()
    menuItem('Help', 'About Stridescope').click!()
    await settled()
    expect(called('openPath')).toEqual([['/lab/library']])
    expect(called('showMessageBox')[0]![0]).toMatchObject({ message: 'Stridescope 0.1.0', detail: expect.stringContaining('Chromium') as string })
  })
})

describe('downloads', () => {
  const download = (url: string) => Object.assign(new (class extends electron.WebContents {})(), { getURL: () => url, getFilename: () => '../../report.pdf', getSavePath: () => '/lab/reports/report.pdf', setSaveDialogOptions: vi.fn<(options: object) => void>() })

  test('are saved by a native dialog, in the last folder', async () => {
    await startShell('.')
    const item = download(`blob:${ORIGIN}/1`)
    theSession().emit('will-download', anEvent(), item)
    item.emit('done', anEvent(), 'completed')
    const next = download(`${ORIGIN}/report.pdf`)
    theSession().emit('will-download', anEvent(), next)
    expect(item.setSaveDialogOptions).toHaveBeenCalledWith({ defaultPath: join(userData, 'documents', 'report.pdf') })
    expect(next.setSaveDialogOptions).toHaveBeenCalledWith({ defaultPath: '/lab/reports/report.pdf' })
  })

  test('from elsewhere are refused, and one that stops short is told', async () => {
    await startShell('.')
    const event = anEvent()
    theSession().emit('will-download', event, download('https://example.com/x.exe'))
    expect(event.defaultPrevented).toBe(true)
    const item = download(`${ORIGIN}/report.pdf`)
    theSession().emit('will-download', anEvent(), item)
    item.emit('done', anEvent(), 'interrupted')
    expect(called('showErrorBox')[0]![0]).toBe('report.pdf was not saved')
  })
})

describe('what the engine tells', () => {
  test('a notification’s click brings the window to the front, at its link', async () => {
    await startShell('.')
    launches[0]!.onNotify!({ type: 'notify', title: 'Done', body: 'S01 is analysed', link: '/library/sessions/s1' })
    launches[0]!.onNotify!({ type: 'notify', title: 'Done', body: 'x', link: '//example.com/' })
    const [good, hostile] = electron.Notification.shown
    expect(good!.options).toEqual({ title: 'Done', body: 'S01 is analysed' })
    good!.emit('click')
    hostile!.emit('click')
    expect(called('window.focus')).toHaveLength(2)
    expect(theWindow().webContents.sent).toEqual([['open', '/library/sessions/s1']])
  })

  test('progress is on every window, on a later one too', async () => {
    await startShell('.')
    launches[0]!.onBusy!(0.4)
    menuItem('File', 'New Window').click!()
    await settled()
    expect(windowsNow().map(({ progress }) => progress)).toEqual([0.4, 0.4])
    launches[0]!.onBusy!(null)
    expect(windowsNow().map(({ progress }) => progress)).toEqual([-1, -1])
  })
})

describe('a second start', () => {
  test('hands over what it was asked for and ends', async () => {
    machine.firstInstance = false
    await startShell('.', 'stridescope://session/s1')
    expect(called('requestSingleInstanceLock')).toEqual([[{ library: null, route: '/library/sessions/s1', files: [] }]])
    expect(called('exit')).toHaveLength(1)
    expect(launches).toHaveLength(0)
  })

  test('brings the first to the front with link and files', async () => {
    await startShell('.', '--library', '/lab/library')
    theWindow().minimised = true
    app.emit('second-instance', anEvent(), [], '/', { library: null, route: '/library/sessions/s1', files: ['/lab/a.c3d'] })
    await settled()
    expect(theWindow().minimised).toBe(false)
    expect(theWindow().webContents.sent).toEqual([
      ['open', '/library/sessions/s1'],
      ['offered', [{ id: 'grant-0', name: '/lab/a.c3d', sizeBytes: 1, isFolder: false }]],
    ])
  })

  test('with another library says that one is open', async () => {
    await startShell('.', '--library', '/lab/library')
    app.emit('second-instance', anEvent(), [], '/', { library: '/lab/other', route: null, files: [] })
    await settled()
    expect(called('showMessageBox')[0]![0]).toMatchObject({ message: 'Stridescope already has another library open.' })
  })

  test.each([[null], [{ route: '//example.com', library: null, files: [] }], [{ route: null, library: null, files: [1] }], [{}]])('that hands over nonsense is ignored: %j', async (nonsense) => {
    await startShell('.')
    app.emit('second-instance', anEvent(), [], '/', nonsense)
    await settled()
    expect(theWindow().webContents.sent).toEqual([])
    expect(called('window.focus')).toHaveLength(0)
  })
})

describe('deep links and files from the system', () => {
  test('a link that started the program is its first page', async () => {
    await startShell('.', 'stridescope://session/2026-11-S01')
    expect(called('loadURL')).toEqual([[`${ORIGIN}/library/sessions/2026-11-S01#code=1`]])
  })

  test('one that comes before the engine is ready waits for it', async () => {
    let ready = () => {}
    engines.start = (launch) => new Promise((resolve) => (ready = () => void fakeEngine(launch).then(resolve)))
    await startShell('.')
    app.emit('open-url', anEvent(), 'stridescope://session/s1')
    app.emit('open-file', anEvent(), '/lab/a.c3d')
    ready()
    await settled()
    expect(theWindow().webContents.sent).toEqual([
      ['open', '/library/sessions/s1'],
      ['offered', [{ id: 'grant-0', name: '/lab/a.c3d', sizeBytes: 1, isFolder: false }]],
    ])
  })

  test('a hostile link opens nothing but the window', async () => {
    await startShell('.')
    app.emit('open-url', anEvent(), 'stridescope://session/../../api')
    await settled()
    expect(theWindow().webContents.sent).toEqual([])
  })
})

describe('when something dies', () => {
  test('a window: reload gives it a new code at the same place', async () => {
    await startShell('.')
    const before = theWindow()
    before.webContents.mainFrame = { url: `${ORIGIN}/library/sessions/s1` }
    answers.push(0)
    before.webContents.emit('render-process-gone', anEvent(), { reason: 'oom', exitCode: 5 })
    await settled()
    expect((called('showMessageBox')[0]![1] as { detail: string }).detail).toContain('ran out of memory')
    expect(called('loadURL').at(-1)).toEqual([`${ORIGIN}/library/sessions/s1#code=2`])
    expect(windowsNow()).toHaveLength(1)
    expect(theWindow()).not.toBe(before)
    expect(theWindow().bounds).toEqual(before.bounds)
    expect(called('quit')).toHaveLength(0)
  })

  test('a window: or quit', async () => {
    await startShell('.')
    answers.push(1)
    theWindow().webContents.emit('render-process-gone', anEvent(), { reason: 'crashed', exitCode: 139 })
    await settled()
    expect(called('quit')).not.toHaveLength(0)
  })

  test('a window that ended as it should asks nothing', async () => {
    await startShell('.')
    theWindow().webContents.emit('render-process-gone', anEvent(), { reason: 'clean-exit', exitCode: 0 })
    await settled()
    expect(called('showMessageBox')).toHaveLength(0)
  })

  test('the engine: its last words, then a new one and new windows where the old ones were', async () => {
    await startShell('.')
    menuItem('File', 'New Window').click!()
    await settled()
    windowsNow()[1]!.webContents.mainFrame = { url: `${ORIGIN}/review` }
    answers.push(0)
    ends[0]!(139, 'out of memory in stage pose')
    await settled()
    expect((called('showMessageBox')[0]![0] as { detail: string }).detail).toContain('out of memory in stage pose')
    expect(launches).toHaveLength(2)
    expect(called('loadURL').slice(2)).toEqual([['http://stridescope.localhost:50002/#code=3'], ['http://stridescope.localhost:50002/review#code=4']])
    expect(windowsNow()).toHaveLength(2)
    expect(called('quit')).toHaveLength(0)
  })

  test('the engine: or quit', async () => {
    await startShell('.')
    answers.push(1)
    ends[0]!(1, '')
    await settled()
    expect(called('quit')).not.toHaveLength(0)
    expect(launches).toHaveLength(1)
  })

  test('an engine that cannot start again says why and can be tried again', async () => {
    await startShell('.')
    engines.start = async () => {
      engines.start = fakeEngine
      throw await problem({ code: 'library-in-use', message: 'The library is in use.' })
    }
    answers.push(0, 0)
    ends[0]!(1, 'first')
    await settled()
    expect((called('showMessageBox')[1]![0] as { detail: string }).detail).toContain('The library is in use.')
    expect(launches).toHaveLength(2)
  })

  test('the shell itself: the fault is in the log, the engine ends in order', async () => {
    await startShell('.')
    processListeners.get('uncaughtException')!(new Error('a fault of ours'))
    await settled()
    const log = join(userData, 'logs', 'shell.log')
    expect(existsSync(log) && readFileSync(log, 'utf8')).toContain('a fault of ours')
    expect(called('showErrorBox')[0]![1]).toContain(log)
    expect(called('engine.ended')).toHaveLength(1)
  })
})

describe('the end', () => {
  test('closes windows, then the engine, waits for it, and leaves; the place is remembered', async () => {
    await startShell('.')
    theWindow().bounds = { x: 50, y: 60, width: 1000, height: 700 }
    theWindow().emit('close')
    app.quit()
    expect(called('exit')).toHaveLength(0)
    expect(windowsNow()).toHaveLength(0)
    await settled()
    expect(calls.map(({ name }) => name).filter((name) => ['engine.shutdown', 'engine.ended', 'exit'].includes(name))).toEqual(['engine.shutdown', 'engine.ended', 'exit'])
    expect(called('showMessageBox')).toHaveLength(0)
    expect(JSON.parse(readFileSync(join(userData, 'shell.json'), 'utf8'))).toMatchObject({ window: { bounds: { x: 50, y: 60, width: 1000, height: 700 } } })
  })
})

interface Item {
  label?: string
  click?: () => void
  submenu?: Item[]
}

function menuItem(menu: string, label: string): Item {
  const [template] = called('setApplicationMenu').at(-1) as [Item[]]
  const item = template.find((top) => top.label?.replace('&', '') === menu)?.submenu?.find((entry) => entry.label === label)
  if (item === undefined) throw new Error(`No ${menu} › ${label}`)
  return item
}
