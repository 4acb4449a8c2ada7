import { spawn, type ChildProcess } from 'node:child_process'
import { ProblemError } from '../../core/problem.ts'
import type { FromEngine, Grant, ToEngine } from '../../contract/channels/shell-channel.ts'
import type { OpenHiddenPage } from '../hidden/hidden-page.ts'
import { LastWords } from './last-words.ts'
import { lendPages } from './lend-pages.ts'

/** An engine that this shell started, and what one can ask of it. */
export interface EngineProcess {
  origin: string
  /** The address of a new window: its fragment holds a code that works once. */
  windowUrl(route?: string): Promise<string>
  grantPaths(paths: string[]): Promise<Grant[]>
  /** Resolves when the engine has ended, whoever ended it. */
  ended: Promise<{ code: number | null; lastWords: string }>
  shutdown(): Promise<void>
  /** At once, as if the power had gone. */
  kill(): Promise<void>
}

export interface EngineLaunch {
  /** Node 24's binary: never the shell's own runtime. */
  runtime: string
  /** `app/main/engine.ts` in the repository, or in the packaged resources. */
  entry: string
  args: string[]
  onNotify?: (notice: Extract<FromEngine, { type: 'notify' }>) => void
  onBusy?: (value: number | null) => void
  /** Where this shell has pages to lend that nobody sees. */
  openHidden?: OpenHiddenPage
}

const SHUTDOWN_GRACE_MS = 5_000
const LAST_WORDS_WAIT_MS = 500

export async function startEngine(launch: EngineLaunch): Promise<EngineProcess> {
  const child = spawn(launch.runtime, [launch.entry, ...launch.args, ...(launch.openHidden ? ['--hidden-pages'] : [])], {
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    windowsHide: true,
  })
  const lastWords = keepLastWords(child)
  const ended = new Promise<{ code: number | null; lastWords: string }>((resolve) => {
    child.once('error', (error) => resolve({ code: null, lastWords: error.message }))
    // What it wrote last may still be in the pipe; a worker that holds the pipe open must not hold this up.
    child.once('exit', (code) => {
      const endMs = performance.now()
      const tell = () => resolve({ code, lastWords: lastWords.before(endMs) })
      child.once('close', tell)
      setTimeout(tell, LAST_WORDS_WAIT_MS).unref()
    })
  })
  const pending = new Map<number, { resolve(message: FromEngine): void; reject(error: Error): void }>()
  let lastRequest = 0
  /** Without a callback, a message to an engine that has just ended would be an error event that nobody hears. */
  const send = (message: ToEngine, onFailure: (error: Error) => void = () => undefined) =>
    void child.send(message, (error) => error && onFailure(error))
  const ask = (build: (requestId: number) => ToEngine) =>
    new Promise<FromEngine>((resolve, reject) => {
      const requestId = ++lastRequest
      pending.set(requestId, { resolve, reject })
      send(build(requestId), reject)
    })
  const lent = lendPages(launch.openHidden, send)
  void ended.then(() => {
    lent.closeAll()
    for (const { reject } of pending.values()) reject(new Error('The engine has ended'))
  })

  const origin = await new Promise<string>((resolve, reject) => {
    child.on('message', (message: FromEngine) => {
      if (message.type === 'ready') resolve(message.origin)
      else if (message.type === 'refused') reject(new ProblemError(message.problem))
      else if (message.type === 'notify') launch.onNotify?.(message)
      else if (message.type === 'busy') launch.onBusy?.(message.value)
      else if (message.type === 'open-hidden') lent.open(message.id, message.url)
      else if (message.type === 'close-hidden') lent.close(message.id)
      else if (message.type === 'print-hidden') lent.print(message.id, message.requestId, message.file, message.how)
      else {
        const request = pending.get(message.requestId)
        pending.delete(message.requestId)
        if (message.type === 'grant-refused') request?.reject(new ProblemError(message.problem))
        else request?.resolve(message)
      }
    })
    void ended.then(({ lastWords }) =>
      reject(
        new ProblemError({
          code: 'engine-ended',
          message: 'The engine ended before it was ready.',
          hint: lastWords || 'Run `npm run -s stridescope -- doctor`.',
        }),
      ),
    )
  })

  return {
    origin,
    ended,
    async windowUrl(route = '/') {
      const answer = await ask((requestId) => ({ type: 'window-code', requestId }))
      return `${origin}${route}#code=${(answer as Extract<FromEngine, { type: 'window-code' }>).code}`
    },
    async grantPaths(paths) {
      const answer = await ask((requestId) => ({ type: 'grant-paths', requestId, paths }))
      return (answer as Extract<FromEngine, { type: 'granted' }>).grants
    },
    async shutdown() {
      if (child.connected) send({ type: 'shutdown' })
      const timer = setTimeout(() => child.kill('SIGKILL'), SHUTDOWN_GRACE_MS)
      await ended
      clearTimeout(timer)
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function keepLastWords(child: ChildProcess): LastWords {
  const words = new LastWords()
  child.stderr?.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk)
    words.hear(chunk.toString(), performance.now())
  })
  return words
}
