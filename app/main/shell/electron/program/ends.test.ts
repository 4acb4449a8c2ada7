import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answers, anEvent, app, called, calls, userData } from '../testing/electron.ts'
import { ends, engines, fakeEngine, launches, menuItem, ORIGIN, problem, processListeners, settled, startShell, theWindow, windowsNow } from '../testing/program.ts'

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
