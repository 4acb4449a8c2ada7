/** The worker's end of the channel: one table of tasks in, progress and results out. */
import { statfsSync } from 'node:fs'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import type { FromWorker, Task, TaskResult, ToWorker } from '../contract/channels/worker-channel.ts'
import type { Progress } from '../contract/basics/progress.ts'
import { problemOf } from '../core/problem.ts'

export interface TaskContext {
  attemptDir: string
  signal: AbortSignal
  progress(progress: Progress): void
}

/** `params` crosses a process border: each task parses it with its schema. */
type Work = (params: unknown, context: TaskContext) => Promise<TaskResult>
/** Each is loaded when it is first asked for: a worker lives for a task or two, and what the others need takes as long to load. */
type TaskTable = Record<string, () => Promise<Work>>

const ALIVE_EVERY_MS = 500
const PROGRESS_EVERY_MS = 100
const LEAST_FREE_BYTES = 1 << 19

export function serveTasks(tasks: TaskTable): void {
  serve((task, signal) => perform(tasks, task, signal, send))
}

/** Of work that is one long computation and would hear of nothing meanwhile: a thread does it, so that whoever cancels gets an answer at once. It keeps what it has loaded from task to task. */
export function serveTasksInThread(tasks: TaskTable): void {
  if (isMainThread) return serve(throughThread())
  const tell = (message: FromWorker) => parentPort!.postMessage(message, [])
  parentPort!.on('message', (task: Task) => void perform(tasks, task, NEVER, tell).then(tell))
}

const NEVER = new AbortController().signal

function serve(perform: (task: Task, signal: AbortSignal) => Promise<FromWorker>): void {
  let running: AbortController | undefined
  // The engine is gone: whatever is half done lies in an attempt's folder, which the next engine clears.
  process.on('disconnect', () => process.exit(0))
  process.on('message', (message: ToWorker) => {
    if (message.type === 'abort') return running?.abort()
    const controller = (running = new AbortController())
    void perform(message.task, controller.signal).then((answer) => {
      running = undefined
      send(answer)
    })
  })
  setInterval(() => send({ type: 'alive', rssBytes: process.memoryUsage.rss() }), ALIVE_EVERY_MS).unref()
  send({ type: 'ready' })
}

/** One task after the other by a thread of the same entry, which an abort ends: the next task gets another. */
function throughThread() {
  const start = () => {
    const thread = new Worker(process.argv[1]!)
    // Out of memory, or it could not be loaded: the engine hears of it as of any worker that dies.
    thread.on('error', (thrown) => {
      console.error(thrown)
      process.exit(1)
    })
    return thread
  }
  let thread: Worker | undefined = start()
  return (task: Task, signal: AbortSignal): Promise<FromWorker> =>
    new Promise((resolve) => {
      const own = (thread ??= start())
      const settle = (answer: FromWorker) => {
        own.off('message', onMessage)
        signal.removeEventListener('abort', onAbort)
        resolve(answer)
      }
      const onMessage = (message: FromWorker) => (message.type === 'progress' ? send(message) : settle(message))
      const onAbort = () => {
        thread = undefined
        void own.terminate().then(() => settle({ type: 'aborted' }))
      }
      own.on('message', onMessage)
      signal.addEventListener('abort', onAbort, { once: true })
      own.postMessage(task, [])
    })
}

async function perform(tasks: TaskTable, task: Task, signal: AbortSignal, tell: (message: FromWorker) => void): Promise<FromWorker> {
  try {
    const load = tasks[task.name]
    if (!load) throw new Error(`This worker knows no task "${task.name}"`)
    const work = await load()
    const result = await work(task.params, { attemptDir: task.attemptDir, signal, progress: throttled(tell) })
    return signal.aborted ? { type: 'aborted' } : { type: 'done', result }
  } catch (thrown) {
    if (signal.aborted) return { type: 'aborted' }
    const problem = problemOf(isFull(task.attemptDir) ? Object.assign(new Error(undefined, { cause: thrown }), { code: 'ENOSPC' }) : thrown)
    if (problem.code === 'unexpected') console.error(thrown)
    return { type: 'failed', problem }
  }
}

/** Other programs tell of a full disk in words of their own, or not at all: the disk itself is asked. */
function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < LEAST_FREE_BYTES
  } catch {
    return false // The folder is gone: another error tells.
  }
}

function throttled(tell: (message: FromWorker) => void): (progress: Progress) => void {
  let last = -Infinity
  return (progress) => {
    const now = performance.now()
    if (now - last < PROGRESS_EVERY_MS && progress.value < 1) return
    last = now
    tell({ type: 'progress', progress })
  }
}

function send(message: FromWorker): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined) // That the engine has died is told by `disconnect`.
}
