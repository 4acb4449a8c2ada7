/** The browser shell: an installed Chromium, Chrome or Edge in app mode; with no display, the printed address. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { problemOf } from '../../core/problem.ts'
import { cacheFolder, defaultLibrary } from '../system/folders.ts'
import { locateBrowser } from '../system/locate.mjs'
import { hasDisplay } from './display.ts'
import { startEngine } from './engine-process.ts'

const { values } = parseArgs({
  options: { library: { type: 'string' }, port: { type: 'string', default: '0' } },
  strict: false,
})
const library = typeof values.library === 'string' ? values.library : defaultLibrary()

try {
  const engine = await startEngine({
    runtime: process.execPath,
    entry: fileURLToPath(new URL('../engine.ts', import.meta.url)),
    args: ['--library', library, '--port', String(values.port), '--welcome'],
  })
  const end = () => void engine.shutdown().then(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
  void engine.ended.then(({ code, lastWords }) => {
    if (code !== 0) process.stderr.write(`The engine has ended unexpectedly. ${lastWords || 'It left no message.'}\nNothing is lost: start Stridescope again.\n`)
    process.exit(code ?? 1)
  })

  const browser = locateBrowser()
  if ('path' in browser && hasDisplay()) {
    const window = spawn(browser.path, browserArgs(await engine.windowUrl(), profileOf(library)), { stdio: 'ignore' })
    window.on('exit', end)
    window.on('error', (error) => {
      process.stderr.write(`The browser ${browser.path} could not be started: ${error.message}\nSTRIDESCOPE_BROWSER names another one.\n`)
      end()
    })
  } else {
    const why = 'path' in browser ? 'There is no display here.' : `No browser was found. ${browser.missing}`
    process.stdout.write(`${why} Stridescope runs at this address (it works once, for two minutes; Enter prints a new one):\n${await engine.windowUrl()}\n`)
    process.stdin.on('data', () => void engine.windowUrl().then((url) => process.stdout.write(`${url}\n`)))
    process.stdin.unref?.() // Not there on every kind of input.
  }
} catch (thrown) {
  const { message, hint } = problemOf(thrown)
  process.stderr.write(`${message}\n${hint ? `${hint}\n` : ''}`)
  process.exit(1)
}

/** One a library: a second window on one profile would be handed to the browser that is running, and end at once. */
function profileOf(folder: string): string {
  return join(cacheFolder(), 'windows', createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16))
}

/** App mode with a profile of its own, and none of the browser's own calls home. */
function browserArgs(url: string, profile: string): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // No frame of anybody stays on the disk outside of the library.
    '--disk-cache-size=1',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}
