/** Who is alive, as the operating system tells it: nobody's own list is believed. */
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { libraryLayout } from '../../store/layout.ts'

/** These tests look into /proc and send signals that only Linux has in this form. */
export const NO_PROC = process.platform === 'linux' ? false : 'these tests read /proc, which only Linux has'

/** Whoever ran before this file was loaded is none of ours: looking is quick, and leaves the cores to those looked at. */
const elders = NO_PROC ? new Set<string>() : new Set(readdirSync('/proc'))

export interface Alive {
  pid: number
  command: string
}

/** What a process was started with stays until it becomes another program: it is read once. */
const started = new Map<number, { command: string; environment: string }>()

/** Every process that has the library's folder among its arguments or in its environment: engine, workers, ffmpeg. */
export function processesOf(library: string): Alive[] {
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name)
    if (!Number.isInteger(pid) || elders.has(name)) return []
    const command = proc(pid, 'cmdline')
    const named = command.includes(library) || environmentOf(pid, command).includes(library)
    return named && isAlive(pid) ? [{ pid, command: command.replaceAll('\0', ' ') }] : []
  })
}

/** The process that has this file, or one below this folder, open: of several workers, the one at work. */
export function userOf(library: string, path: string): Alive | undefined {
  return processesOf(library).find(({ pid }) => openFiles(pid).some((file) => file === path || file.startsWith(`${path}/`)))
}

export function isAlive(pid: number): boolean {
  const state = /\) (\w) /.exec(proc(pid, 'stat'))?.[1]
  return state !== undefined && state !== 'Z' && state !== 'X'
}

function environmentOf(pid: number, command: string): string {
  const known = started.get(pid)
  if (known?.command === command) return known.environment
  const environment = proc(pid, 'environ')
  if (environment) started.set(pid, { command, environment })
  return environment
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (thrown) {
    if ((thrown as { code?: string }).code !== 'ESRCH') throw thrown
  }
}

/** The worker that copies a film (this one) into the library, stopped half-way: it would be done before the test has done its part on a fast disk. */
export async function stoppedWhileCopying(library: string, film?: string): Promise<Alive> {
  const { attempts } = libraryLayout(library)
  const copies = (pid: number) => {
    const files = openFiles(pid)
    return files.some((file) => file.startsWith(`${attempts}/`)) && (film === undefined || files.includes(film))
  }
  let copiers: Alive[] = []
  let looks = 0
  return until('a film is being copied', () => {
    // Who could copy is known beforehand, so that no time is lost once something is there to be copied into.
    if (looks++ % 10 === 0) copiers = processesOf(library).filter(({ command }) => command.includes('workers/files/main'))
    if (!holdsFile(attempts)) return undefined
    for (const { pid } of copiers) signal(pid, 'SIGSTOP')
    const copying = copiers.find(({ pid }) => copies(pid))
    for (const { pid } of copiers) if (pid !== copying?.pid) signal(pid, 'SIGCONT')
    return copying
  }, 40_000, 2)
}

function holdsFile(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => entry.isFile())
}

/** The first answer that is not false or nothing. A generous limit: only liveness is tested. */
export async function until<T>(what: string, look: () => T | Promise<T>, limitMs = 40_000, everyMs = 12): Promise<Exclude<NonNullable<T>, false>> {
  const deadline = Date.now() + limitMs
  for (;;) {
    const answer = await look()
    if (answer) return answer as Exclude<NonNullable<T>, false>
    if (Date.now() > deadline) throw new Error(`Waited ${limitMs} ms in vain until ${what}`)
    await sleep(everyMs)
  }
}

/** An engine's death may leave nobody behind for longer than a second. */
export async function noneLeft(library: string): Promise<void> {
  let left: Alive[] = []
  const none = () => (left = processesOf(library)).length === 0
  await until('every process of the library has ended', none, 1_000).catch((thrown: unknown) => {
    throw new Error(`Still there: ${left.map(({ pid, command }) => `${pid} ${command}`).join('; ')}`, { cause: thrown })
  })
}

function proc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return '' // It has just ended.
  }
}

function openFiles(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`)
      } catch {
        return ''
      }
    })
  } catch {
    return []
  }
}
