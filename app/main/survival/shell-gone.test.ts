import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { libraryLayout } from '../store/layout.ts'
import { newSession as sessionIn } from '../testing/library.ts'
import { clipForStandIn, NO_FFMPEG, plainClip, withTail } from './testing/clips.ts'
import { ENGINE, newSession, NODE, startEngine, startImport, type TestEngine } from './testing/engine.ts'
import { contentOf, copyOf, expectClean, newFolder, newLibrary } from './testing/library.ts'
import { NO_PROC, processesOf, signal, until, userOf } from './testing/processes.ts'
import { allEndedIn, openAndClose, within } from './testing/within.ts'

beforeEach(({ skip }) => skip(Boolean(NO_PROC || NO_FFMPEG), NO_PROC || NO_FFMPEG || ''))

const SOON = 2_000

const folder = newFolder(afterAll)
/** One that has held somebody: a shell puts no sample into it, and nothing works in it. */
const used = newLibrary(folder)
beforeAll(() => within(used, (engine) => void sessionIn(engine.library)))

const BROWSER_SHELL = fileURLToPath(new URL('../shell/browser.ts', import.meta.url))

test('an engine at work ends by itself within two seconds when its shell has died or SIGTERM asks it to, and the next goes on', async () => {
  const library = newLibrary()
  const films = newFolder()
  const picked = [clipForStandIn(join(films, 'cam01.avi'), { seconds: 3, size: '320x240' }), withTail(plainClip(join(films, 'short.mp4')), join(films, 'cam02.mp4'), 40e6)]
  let imports = false
  for (const happen of [(engine: TestEngine) => engine.hangUp(), (engine: TestEngine) => signal(engine.pid, 'SIGTERM')]) {
    const engine = await startEngine(library)
    if (!imports) await startImport(engine, await newSession(engine), picked)
    imports = true
    await until('it is at work', () => userOf(library, libraryLayout(library).attempts))
    happen(engine)
    await until('all have ended', () => processesOf(library).length === 0, SOON)
    expect(await engine.ended).toMatchObject({ code: 0 })
    await expectClean(library, { workLeft: true })
  }
  await within(library, allEndedIn)
  await expectClean(library)
  expect(contentOf(library).media).toMatchObject([{ name: 'cam01.avi', state: 'ready' }, { name: 'cam02.mp4', state: 'ready' }])
}, 60_000)

test('a shell that dies while its engine is still starting leaves none behind', async () => {
  const library = newLibrary()
  const shell = `require('node:child_process').spawn(process.execPath, ${JSON.stringify([ENGINE, '--library', library])}, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }); setInterval(() => {}, 1000)`
  for (const delay of [60, 300]) {
    const child = spawn(NODE, ['-e', shell], { stdio: 'ignore' })
    await until('the engine is seen', () => processesOf(library).some(({ command }) => command.includes('engine.ts') && !command.includes(' -e ')))
    await sleep(delay)
    child.kill('SIGKILL')
    await until('all have ended', () => processesOf(library).length === 0, 10_000)
  }
  await openAndClose(library)
  await expectClean(library)
  expect(contentOf(library)).toEqual({ media: [], results: [], trials: [] })
}, 60_000)

test.each(['SIGINT', 'SIGTERM'] as const)('the browser shell without a display prints the address, and %s ends everything', async (ending) => {
  const library = copyOf(used)
  const { DISPLAY: _x, WAYLAND_DISPLAY: _w, ...env } = process.env
  const shell = spawn(NODE, ['--disable-warning=ExperimentalWarning', BROWSER_SHELL, '--library', library], { stdio: ['pipe', 'pipe', 'inherit'], env })
  const ended = new Promise<number | null>((resolve) => shell.once('exit', resolve))
  let printed = ''
  shell.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  await until('the address is printed', () => /http:\/\/stridescope\.localhost:\d+\/#code=[\w-]+\n/.test(printed))
  signal(shell.pid!, ending)
  expect(await ended).toBe(0)
  await expectClean(library)
}, 60_000)

test('the browser shell itself is killed: its engine follows', async () => {
  const library = copyOf(used)
  const { DISPLAY: _x, WAYLAND_DISPLAY: _w, ...env } = process.env
  const shell = spawn(NODE, ['--disable-warning=ExperimentalWarning', BROWSER_SHELL, '--library', library], { stdio: ['pipe', 'pipe', 'inherit'], env })
  let printed = ''
  shell.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  await until('the address is printed', () => printed.includes('#code='))
  expect(processesOf(library)).toHaveLength(2)
  shell.kill('SIGKILL')
  await until('all have ended', () => processesOf(library).length === 0, SOON)
  await expectClean(library)
}, 60_000)
