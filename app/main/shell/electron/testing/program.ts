/** The whole program over the stand-in for Electron, with an engine that only says what it was asked. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, vi } from 'vitest'
import type { Problem } from '../../../../core/problem.ts'
import type { EngineLaunch, EngineProcess } from '../../engine-process.ts'
import * as electron from './electron.ts'

const { BrowserWindow, called, calls, partitions, userData } = electron

/** How the next ones start. */
export const engines = { start: fakeEngine }
vi.mock('electron', () => electron.electronModule)
vi.mock('../../engine-process.ts', () => ({ startEngine: (launch: EngineLaunch) => engines.start(launch) }))

export const launches: EngineLaunch[] = []
export const granted: string[][] = []
export const ends: ((code: number, lastWords: string) => void)[] = []
export const processListeners = new Map<string, (thrown: unknown) => void>()
let codes = 0

export async function fakeEngine(launch: EngineLaunch): Promise<EngineProcess> {
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
export async function problem(what: Problem): Promise<Error> {
  const { ProblemError } = await import('../../../../core/problem.ts')
  return new ProblemError(what)
}

export async function startShell(...args: string[]): Promise<void> {
  process.argv = ['electron', ...args]
  await import('../../electron.ts')
  await settled()
}

export const settled = () => new Promise((resolve) => setTimeout(resolve, 30))
export const windowsNow = () => BrowserWindow.all
export const theWindow = () => BrowserWindow.all.at(-1)!
export const theSession = () => partitions.get('stridescope')!
export const ORIGIN = 'http://stridescope.localhost:50001'
export const asked = (window: electron.BrowserWindow) => ({ sender: window.webContents, senderFrame: window.webContents.mainFrame })

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

interface Item {
  label?: string
  click?: () => void
  submenu?: Item[]
}

export function menuItem(menu: string, label: string): Item {
  const [template] = called('setApplicationMenu').at(-1) as [Item[]]
  const item = template.find((top) => top.label?.replace('&', '') === menu)?.submenu?.find((entry) => entry.label === label)
  if (item === undefined) throw new Error(`No ${menu} › ${label}`)
  return item
}
