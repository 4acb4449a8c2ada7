/** An engine in a process of its own, reached as a shell and a window reach it: over the channel and over HTTP. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { EngineEvent } from '../../../contract/system/events.ts'
import type { Job } from '../../../contract/system/jobs.ts'
import type { FromEngine, ToEngine } from '../../../contract/channels/shell-channel.ts'
import { ProblemError } from '../../../core/problem.ts'
import { locateRuntime } from '../../system/locate.mjs'
import { signal } from './processes.ts'
import { openWindow, type TestWindow } from './window.ts'

export interface TestEngine extends TestWindow {
  pid: number
  origin: string
  grant(paths: string[]): Promise<string[]>
  /** What is left of the shell's end of the channel when the shell has died. */
  hangUp(): void
  /** kill -9. */
  kill(): Promise<void>
  shutdown(): Promise<number | null>
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; lastWords: string }>
}

const runtime = locateRuntime()
if ('missing' in runtime) throw new Error(runtime.missing)
export const NODE = runtime.path
export const ENGINE = fileURLToPath(new URL('../../engine.ts', import.meta.url))

/** Rejects with the engine's own problem where it refuses the library. */
export async function startEngine(library: string, ...args: string[]): Promise<TestEngine> {
  const child = spawn(NODE, ['--disable-warning=ExperimentalWarning', ENGINE, '--library', library, ...args], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let lastWords = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (lastWords = (lastWords + text).slice(-8_000)))
  const ended: TestEngine['ended'] = new Promise((resolve) => child.once('exit', (code, by) => resolve({ code, signal: by, lastWords })))
  const waiting = new Set<(message: FromEngine) => void>()
  child.on('message', (message: FromEngine) => waiting.forEach((hear) => hear(message)))
  const heard = <Type extends FromEngine['type']>(...types: Type[]) =>
    new Promise<Extract<FromEngine, { type: Type }>>((resolve, reject) => {
      const hear = (message: FromEngine) => {
        if (!types.includes(message.type as Type)) return
        waiting.delete(hear)
        resolve(message as Extract<FromEngine, { type: Type }>)
      }
      waiting.add(hear)
      void ended.then(({ code, lastWords: words }) => reject(new Error(`The engine ended with ${code}: ${words}`)))
    })
  const tell = (message: ToEngine) => child.send(message, () => undefined)

  const started = await heard('ready', 'refused')
  if (started.type === 'refused') {
    await ended
    throw new ProblemError(started.problem)
  }
  const { origin } = started
  tell({ type: 'window-code', requestId: 0 })
  const { code } = await heard('window-code')

  return {
    ...(await openWindow(origin, code)),
    pid: child.pid!,
    origin,
    ended,
    async grant(paths) {
      tell({ type: 'grant-paths', requestId: 1, paths })
      const answer = await heard('granted', 'grant-refused')
      if (answer.type === 'grant-refused') throw new ProblemError(answer.problem)
      return answer.grants.map(({ id }) => id)
    },
    hangUp: () => child.disconnect(),
    async kill() {
      signal(child.pid!, 'SIGKILL')
      await ended
    },
    async shutdown() {
      tell({ type: 'shutdown' })
      return (await ended).code
    },
  }
}

/** A session of a new person. */
export async function newSession(engine: TestWindow, name = 'Walk'): Promise<string> {
  const { id: athleteId } = await engine.call.athletes.create({ name: `Person of ${name}` })
  return (await engine.call.sessions.create({ athleteId, name, date: '2026-11-20' })).id
}

/** Picks the files, looks at the preview, agrees to all of it. Gives the job's id. */
export async function startImport(engine: TestEngine, sessionId: string, paths: string[], mode: 'copy' | 'hard-link' = 'copy'): Promise<string> {
  const { planId, items } = await engine.call.imports.preview({ grants: await engine.grant(paths) })
  return (await engine.call.imports.start({ planId, destination: { sessionId }, mode, items: items.map(({ itemId }) => ({ itemId })) })).jobId
}

const OPEN = new Set<Job['state']>(['queued', 'running'])

export function ended(engine: TestEngine, jobId: string): Promise<Job> {
  return onceEnded(engine, async () => {
    const job = await engine.call.jobs.get({ id: jobId })
    return !OPEN.has(job.state) && job
  })
}

/** All jobs, once none is open any more. */
export function allEnded(engine: TestEngine): Promise<Job[]> {
  return onceEnded(engine, async () => {
    const jobs = await engine.call.jobs.list()
    return jobs.every(({ state }) => !OPEN.has(state)) && jobs
  })
}

/** Looks whenever a job is told to have ended: to ask again and again would take a core from the engine that works. */
async function onceEnded<T>(engine: TestEngine, look: () => Promise<T | false>): Promise<T> {
  const events = engine.events()
  let news = Promise.withResolvers<void>()
  events.on('message', (data) => {
    const event = JSON.parse(String(data)) as EngineEvent
    if (event.type === 'job' && !OPEN.has(event.job.state)) news.resolve()
  })
  const late = setTimeout(() => news.reject(new Error('Waited a minute in vain until jobs have ended')), 60_000)
  try {
    await new Promise<void>((resolve, reject) => events.once('open', resolve).once('error', reject))
    events.on('close', () => news.reject(new Error('The engine has closed its events')))
    for (;;) {
      const answer = await look()
      if (answer) return answer
      await news.promise
      news = Promise.withResolvers()
    }
  } finally {
    clearTimeout(late)
    events.removeAllListeners().terminate()
  }
}
