/** The worker's end of the channel: one table of tasks in, progress and results out. */
import { statfsSync } from 'node:fs'
import type { FromWorker, Task, TaskResult, ToWorker } from '../contract/worker-channel.ts'
import type { Progress } from '../contract/progress.ts'
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
  let running: AbortController | undefined
  // The engine is gone: whatever is half done lies in an attempt's folder, which the next engine clears.
  process.on('disconnect', () => process.exit(0))
  process.on('message', (message: ToWorker) => {
    if (message.type === 'abort') return running?.abort()
    const controller = (running = new AbortController())
    void perform(tasks, message.task, controller.signal).then((answer) => {
      running = undefined
      send(answer)
    })
  })
  setInterval(() => send({ type: 'alive', rssBytes: process.memoryUsage.rss() }), ALIVE_EVERY_MS).unref()
  send({ type: 'ready' })
}

async function perform(tasks: TaskTable, task: Task, signal: AbortSignal): Promise<FromWorker> {
  try {
    const load = tasks[task.name]
    if (!load) throw new Error(`This worker knows no task "${task.name}"`)
    const work = await load()
    const result = await work(task.params, { attemptDir: task.attemptDir, signal, progress: throttledProgress() })
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

function throttledProgress(): (progress: Progress) => void {
  let last = -Infinity
  return (progress) => {
    const now = performance.now()
    if (now - last < PROGRESS_EVERY_MS && progress.value < 1) return
    last = now
    send({ type: 'progress', progress })
  }
}

function send(message: FromWorker): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined) // That the engine has died is told by `disconnect`.
}
