/** Who is alive, as the operating system tells it: nobody's own list is believed. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** These tests look into /proc and send signals that only Linux has in this form. */
export const NO_PROC = process.platform === 'linux' ? false : 'these tests read /proc, which only Linux has'

/** Whoever ran before this file was loaded is none of ours: looking is quick, and leaves the cores to those looked at. */
const elders = NO_PROC ? new Set<string>() : new Set(readdirSync('/proc'))

export interface Alive {
  pid: number
  command: string
}

/** Every process that has the library's folder among its arguments or in its environment: engine, workers, ffmpeg. */
export function processesOf(library: string): Alive[] {
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name)
    if (!Number.isInteger(pid) || elders.has(name)) return []
    const command = proc(pid, 'cmdline')
    const named = [command, proc(pid, 'environ')].some((text) => text.split('\0').some((part) => part.includes(library)))
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

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (thrown) {
    if ((thrown as { code?: string }).code !== 'ESRCH') throw thrown
  }
}

/** The first answer that is not false or nothing. A generous limit: only liveness is tested. */
export async function until<T>(what: string, look: () => T | Promise<T>, limitMs = 20_000, everyMs = 4): Promise<Exclude<NonNullable<T>, false>> {
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
