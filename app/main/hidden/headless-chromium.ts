/** A hidden page in an installed Chromium, Chrome or Edge of its own, which ends with whoever opened it. */
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { ProblemError } from '../../core/problem.ts'
import type { Log } from '../log.ts'
import { cacheFolder } from '../system/folders.ts'
import { killGroup } from '../jobs/kill-group.ts'
import { locateBrowser } from '../system/locate.mjs'
import { type DevTools, talkOver } from './devtools.ts'
import type { HiddenPage } from './hidden-page.ts'
import { printByDevTools } from './print-by-devtools.ts'

const END_GRACE_MS = 3_000

export async function openInHeadlessChromium(url: string, log?: Log): Promise<HiddenPage> {
  const browser = locateBrowser()
  if ('missing' in browser) throw noBrowser(browser.missing)
  const profile = await newProfile()
  const child = spawn(browser.path, [...flags(profile), url], {
    // With the debugging pipe's end, which is ours, ends the browser: also where this process is killed.
    stdio: ['ignore', 'ignore', log ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  log?.follow(`hidden page ${child.pid}`, child.stderr)
  const gone = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(`The browser ${browser.path} could not be started: ${message}`))
    child.once('exit', (code, signal) => resolve(signal ? `The browser was ended by ${signal}.` : `The browser ended with code ${code}.`))
  }).finally(() => {
    killGroup(child)
    void rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined) // Swept by the next one.
  })
  let devTools: DevTools | undefined
  return {
    gone,
    print(file, how) {
      devTools ??= talkOver(child.stdio[3] as Writable, child.stdio[4] as Readable)
      return printByDevTools(devTools, new URL(url).origin, file, how)
    },
    async close() {
      for (const pipe of child.stdio.slice(3)) pipe?.destroy()
      const timer = setTimeout(() => killGroup(child), END_GRACE_MS)
      await gone
      clearTimeout(timer)
    },
  }
}

/** Nothing reaches the network: most of the browser's own services are off, and those that ask all the same find no name but ours. */
function flags(profile: string): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE *.localhost',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--incognito',
    '--disable-component-extensions-with-background-pages',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    // A browser's address bar is a page of its own, which nobody sees here and which takes two seconds of a processor.
    '--disable-features=NetworkTimeServiceQuerying,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
    '--disable-sync',
    '--no-pings',
    '--mute-audio',
    // What it ends of; a machine without a desktop is no fault.
    '--log-level=3',
    // A page that nobody sees is not asleep.
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    // MediaPipe takes pictures through WebGL, also where no graphics card draws.
    '--enable-unsafe-swiftshader',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

/** Its name says whose it is: what a killed process left behind is swept. */
async function newProfile(): Promise<string> {
  const folder = join(cacheFolder(), 'hidden-pages')
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (!isAlive(Number(name.split('-')[0]))) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)
  return mkdtemp(join(folder, `${process.pid}-`))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (thrown) {
    return (thrown as { code?: string }).code === 'EPERM'
  }
}

function noBrowser(missing: string): ProblemError {
  return new ProblemError({
    code: 'no-browser',
    message: `MediaPipe looks for people in a hidden browser page, and there is no browser here: ${missing}.`,
    hint: 'Install Chromium, Chrome or Edge, or name one in STRIDESCOPE_BROWSER. A model for ONNX Runtime needs none.',
  })
}
