import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Progress } from '../../contract/basics/progress.ts'
import type { FromWorker, Task, TaskResult, ToWorker } from '../../contract/channels/worker-channel.ts'
import { ProblemError, type Problem } from '../../core/problem.ts'
import type { Log } from '../log.ts'
import { killGroup } from './kill-group.ts'

/** The worker is gone without an answer: killed, out of memory, crashed in native code. */
export class WorkerDied extends Error {
  override name = 'WorkerDied'
  readonly lastWords: string
  constructor(how: string, lastWords: string) {
    super(how)
    this.lastWords = lastWords
  }
}

/** What to tell a person; `twice` where it had been forgiven once. */
export function deathProblem(death: WorkerDied, times = ''): Problem {
  return {
    code: 'worker-died',
    message: `The worker process ended${times && ` ${times}`}. ${death.message}`,
    hint: death.lastWords ? `Its last words: ${death.lastWords}` : 'It left no message. Other files are not affected.',
  }
}

export class Aborted extends Error {
  override name = 'Aborted'
}

export interface WorkerSettings {
  entry: URL
  /** Whose it is, for the list of processes: the library's folder. */
  owner: string
  /** Of the worker itself; with all that it has started, `PROGRAMS_FACTOR` times as much. */
  memoryCeilingBytes: number
  log?: Log
}

/** Who does tasks, one after the other. */
export interface Performer {
  perform(task: Task, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<TaskResult>
  close(): void
}

export interface WorkerProcess extends Performer {
  pid: number
  /** Nobody has ended it, as far as is known yet. */
  isAlive(): boolean
  /** Memory, as it was last seen. */
  sizeBytes(): number
}

const QUICK_START = new URL('../system/quick-start.ts', import.meta.url).href
const LAST_LINES = 20
const ABORT_GRACE_MS = 3_000
const CLOSE_GRACE_MS = 1_000
/** An encoder of 4K footage alone needs more than any worker. */
const PROGRAMS_FACTOR = 4

/**
 * A fork of the engine's own runtime. It shares nothing but the channel, so that its end takes nobody with it;
 * it leads a process group of its own, so that what it started ends with it.
 */
export function startWorker(settings: WorkerSettings): WorkerProcess {
  const child = fork(settings.entry, [settings.owner], {
    stdio: ['ignore', settings.log ? 'pipe' : 'ignore', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    execArgv: [`--max-old-space-size=${Math.floor(settings.memoryCeilingBytes / 1e6)}`, '--import', QUICK_START],
  })
  child.channel?.unref()
  const lastLines = keepLastLines(child)
  const name = `${basename(dirname(fileURLToPath(settings.entry)))} ${child.pid}`
  settings.log?.follow(name, child.stdout)
  settings.log?.follow(name, child.stderr)
  let overCeiling: number | undefined
  let sizeBytes = 0
  let watchdog: NodeJS.Timeout | undefined
  const gone = new Promise<WorkerDied>((resolve) => {
    // One that runs tells by its end: its last words are still to be read.
    child.on('error', (error) => child.pid === undefined && resolve(new WorkerDied(error.message, lastLines())))
    child.once('exit', () => {
      clearInterval(watchdog)
      killGroup(child)
    })
    child.once('close', (code, signal) => resolve(new WorkerDied(howItEnded(code, signal, overCeiling), lastLines())))
  })
  const watch = (rssBytes: number, ceilingBytes: number) => {
    if (rssBytes <= ceilingBytes || hasEnded(child)) return
    overCeiling = ceilingBytes
    killGroup(child)
  }
  const { memoryCeilingBytes } = settings
  // A worker that is busy in one long computation sends nothing: on Linux its size is read from outside.
  if (process.platform === 'linux')
    watchdog = setInterval(() => {
      const sizes = residentBytes(child.pid)
      sizeBytes = sizes[0] ?? 0
      watch(sizeBytes, memoryCeilingBytes)
      watch(sizes.reduce((sum, size) => sum + size, 0), memoryCeilingBytes * PROGRAMS_FACTOR)
    }, 500).unref()

  return {
    pid: child.pid ?? -1,
    isAlive: () => child.connected,
    sizeBytes: () => sizeBytes,
    async perform(task, signal, onProgress) {
      signal.throwIfAborted()
      await mkdir(task.attemptDir, { recursive: true })
      signal.throwIfAborted() // An abort meanwhile has no listener yet.
      return new Promise<TaskResult>((resolve, reject) => {
        let killing: NodeJS.Timeout | undefined
        const onAbort = () => {
          post(child, { type: 'abort' })
          killing = killLater(child, ABORT_GRACE_MS)
        }
        const settle = (finish: () => void) => {
          clearTimeout(killing)
          signal.removeEventListener('abort', onAbort)
          child.off('message', onMessage)
          finish()
        }
        const onMessage = (message: FromWorker) => {
          if (message.type === 'progress') onProgress(message.progress)
          else if (message.type === 'alive') watch((sizeBytes = message.rssBytes), memoryCeilingBytes)
          else if (message.type === 'done') settle(() => resolve(message.result))
          else if (message.type === 'failed') settle(() => reject(new ProblemError(message.problem)))
          else if (message.type === 'aborted') settle(() => reject(new Aborted()))
        }
        child.on('message', onMessage)
        signal.addEventListener('abort', onAbort, { once: true })
        void gone.then((death) => settle(() => reject(signal.aborted ? new Aborted() : death)))
        post(child, { type: 'task', task })
      })
    },
    close() {
      if (child.connected) child.disconnect()
      killLater(child, CLOSE_GRACE_MS)
    },
  }
}

function post(child: ChildProcess, message: ToWorker): void {
  if (child.connected) child.send(message, () => undefined) // That it has died meanwhile is told by its end.
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

/** Its number may by then be somebody else's. */
function killLater(child: ChildProcess, graceMs: number): NodeJS.Timeout {
  return setTimeout(() => {
    if (!hasEnded(child)) killGroup(child)
  }, graceMs).unref()
}

/** Of this process, then of all that it has started. */
function residentBytes(pid: number | string | undefined): number[] {
  try {
    const kilobytes = Number(/^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return [kilobytes * 1024, ...children.flatMap(residentBytes)]
  } catch {
    return [0] // It has just ended: `close` tells.
  }
}

function keepLastLines(child: ChildProcess): () => string {
  let lines: string[] = []
  let rest = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n')
    rest = (parts.pop() ?? '').slice(-2_000)
    lines = [...lines, ...parts].slice(-LAST_LINES)
  })
  return () => [...lines, rest].join('\n').trim()
}

function howItEnded(code: number | null, signal: string | null, overCeiling: number | undefined): string {
  if (overCeiling !== undefined) return `It used more than ${Math.round(overCeiling / 1e6)} MB of memory and was ended.`
  return signal ? `It was ended by ${signal}.` : `It ended with code ${code}.`
}
