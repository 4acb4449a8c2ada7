import { expect, onTestFinished, test, vi } from 'vitest'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { ProblemError } from '../../core/problem.ts'
import type { WorkerName } from './job-kind.ts'
import { keptWorkers } from './kept-workers.ts'
import { Aborted, WorkerDied } from './worker-process.ts'

const task = { name: 'x', attemptDir: '/nowhere', params: {} }
const never = new AbortController().signal
const done: TaskResult = { outputs: [], summary: {}, warnings: [] }

test('the next job gets the worker of the one before, and two at once get two', async () => {
  const { job, started } = lab()
  await job('media')
  await job('media')
  await Promise.all([job('media'), job('media'), job('files')])
  expect(started.map(({ name }) => name)).toEqual(['media', 'media', 'files'])
})

test('one that has refused its file is taken again', async () => {
  const { job, started } = lab()
  await job('media', () => Promise.reject(new ProblemError({ code: 'not-a-video', message: 'A letter.' })))
  await job('media')
  expect(started).toHaveLength(1)
})

test.each([
  ['was aborted', () => Promise.reject(new Aborted())],
  ['has died', () => Promise.reject(new WorkerDied('It was ended by SIGKILL.', ''))],
  ['is still busy with another task of its job', 'busy' as const],
  ['has grown', 'grown' as const],
  ['was ended by somebody', 'gone' as const],
])('one that %s is not taken again', async (_, how) => {
  const { workers, job, started } = lab()
  const first = workers.take('media')
  if (how === 'busy') started[0]!.answer = () => new Promise(() => undefined)
  if (typeof how === 'function') started[0]!.answer = how
  const performing = first.perform(task, never, () => undefined).catch(() => undefined)
  if (how !== 'busy') await performing
  if (how === 'grown') started[0]!.bytes = 300e6
  if (how === 'gone') started[0]!.alive = false
  first.close()
  expect(started[0]!.closed).toBe(1)
  await job('media')
  expect(started).toHaveLength(2)
})

test('one that died while nobody needed it is not taken either', async () => {
  const { job, started } = lab()
  await job('media')
  started[0]!.alive = false
  await job('media')
  expect(started).toHaveLength(2)
})

test('a worker that runs models ends with its job', async () => {
  const { job, started } = lab()
  await job('pose')
  expect(started[0]!.closed).toBe(1)
})

test('one without work ends after a while, and all end with the engine', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { workers, job, started } = lab()
  await job('media')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(started[0]!.closed).toBe(1)
  await job('media')
  const late = workers.take('files')
  workers.close()
  late.close()
  expect(started.map(({ closed }) => closed)).toEqual([1, 1, 1])
})

interface Started {
  name: WorkerName
  answer: () => Promise<TaskResult>
  bytes: number
  alive: boolean
  closed: number
}

function lab() {
  const started: Started[] = []
  const workers = keptWorkers((name) => {
    const one: Started = { name, answer: () => Promise.resolve(done), bytes: 80e6, alive: true, closed: 0 }
    started.push(one)
    return { pid: started.length, isAlive: () => one.alive, sizeBytes: () => one.bytes, perform: () => one.answer(), close: () => void one.closed++ }
  }, 1e9)
  return {
    workers,
    started,
    async job(name: WorkerName, answer?: () => Promise<TaskResult>) {
      const worker = workers.take(name)
      if (answer) started.at(-1)!.answer = answer
      await worker.perform(task, never, () => undefined).catch(() => undefined)
      worker.close()
    },
  }
}
