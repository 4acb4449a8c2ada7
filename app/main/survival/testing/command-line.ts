import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { NODE } from './engine.ts'

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url))

export interface Said {
  code: number | null
  out: string
  err: string
}

/** `stridescope …` on this library, to its end. */
export function stridescope(library: string, ...args: string[]): Promise<Said> {
  return startStridescope(library, ...args).said
}

export function startStridescope(library: string, ...args: string[]): { pid: number; said: Promise<Said> } {
  const child = spawn(NODE, ['--disable-warning=ExperimentalWarning', MAIN, ...args, '--library', library], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  return { pid: child.pid!, said: new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said }))) }
}
