import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultLibrary } from '../../../system/folders.ts'
import { anEvent, app, called, machine, userData } from '../testing/electron.ts'
import { engines, fakeEngine, launches, ORIGIN, problem, settled, startShell, theWindow, windowsNow } from '../testing/program.ts'

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
