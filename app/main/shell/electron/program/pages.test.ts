import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import * as electron from '../testing/electron.ts'
import { asked, granted, ORIGIN, startShell, theSession, theWindow } from '../testing/program.ts'

const { answers, anEvent, app, called, invoke, machine, partitions, userData } = electron

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
