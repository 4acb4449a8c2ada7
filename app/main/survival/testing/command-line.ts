import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { type Said, stridescope as inThisProcess } from '../../testing/command.ts'
import { NODE } from './engine.ts'

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url))

/** `stridescope …` on this library, to its end. */
export function stridescope(library: string, ...args: string[]): Promise<Said> {
  return inThisProcess([...args, '--library', library])
}

/** By a process of its own, which can be interrupted. */
export function startStridescope(library: string, ...args: string[]): { pid: number; said: Promise<Said> } {
  const child = spawn(NODE, ['--disable-warning=ExperimentalWarning', MAIN, ...args, '--library', library], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const said = Promise.all([ended, text(child.stdout), text(child.stderr)]).then(([code, stdout, stderr]) => ({ code, stdout, stderr }))
  return { pid: child.pid!, said }
}
