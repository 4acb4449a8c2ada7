import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as electron from '../testing/electron.ts'
import { launches, menuItem, ORIGIN, settled, startShell, theSession, theWindow, windowsNow } from '../testing/program.ts'

const { answers, anEvent, called, machine, userData } = electron

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
