import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '../testing/library.ts'
import { Aborted, startWorker, WorkerDied } from './worker-process.ts'

const never = new AbortController().signal

test.skipIf(process.platform === 'win32')('its last words are heard, also where it dies just before it is told something', async () => {
  const said = join(temporaryFolder(), 'said')
  const { worker, attemptDir } = lab(`import { writeFileSync } from 'node:fs'; console.error('stack smashed'); writeFileSync(${JSON.stringify(said)}, ''); setInterval(() => {}, 1e3)`)
  await vi.waitFor(() => expect(existsSync(said)).toBe(true), { timeout: 15_000 })
  const deaths = [1, 2, 3].map((n) => worker.perform({ name: 'x', attemptDir: join(attemptDir, String(n)), params: {} }, never, () => {}).catch((thrown: unknown) => thrown))
  process.kill(worker.pid, 'SIGKILL')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300) // Its end of the channel closes while this thread sees nothing.
  for (const death of await Promise.all(deaths)) {
    expect(death).toBeInstanceOf(WorkerDied)
    expect(death).toMatchObject({ message: 'It was ended by SIGKILL.', lastWords: 'stack smashed' })
  }
})

test.skipIf(process.platform === 'win32')('once it has ended, nobody is killed in its place', async () => {
  const { worker } = lab("process.on('disconnect', () => process.exit(0)); setInterval(() => {}, 1e3)")
  const kill = vi.spyOn(process, 'kill')
  onTestFinished(() => void kill.mockRestore())
  // Workers that other tests have left may end meanwhile.
  const ofThis = () => kill.mock.calls.filter(([pid]) => Math.abs(pid) === worker.pid)
  await sleep(200)
  worker.close()
  await vi.waitFor(() => expect(ofThis()).toHaveLength(1)) // What it had started, at its end.
  await sleep(1_200)
  expect(ofThis()).toHaveLength(1)
})

test.skipIf(process.platform !== 'linux')('what it has started counts as well', async () => {
  const { worker, attemptDir } = lab(
    "import { spawn } from 'node:child_process'; spawn(process.execPath, ['-e', 'globalThis.kept = Buffer.alloc(600e6, 1); setInterval(() => {}, 1e3)']); setInterval(() => {}, 1e3)",
    120e6,
  )
  const death = worker.perform({ name: 'x', attemptDir, params: {} }, never, () => {})
  await expect(death).rejects.toMatchObject({ message: 'It used more than 480 MB of memory and was ended.' })
})

const KIT = new URL('../../workers/kit.ts', import.meta.url).href
const COUNTING = `import { existsSync } from 'node:fs'; import { Worker } from 'node:worker_threads'; import { serveTasksInThread } from '${KIT}'
let tasks = 0
const work = (then) => async () => async (params, { progress }) => { then(() => progress({ kind: 'test', value: 0, title: 'Begun' })); return { outputs: [], summary: { tasks: ++tasks }, warnings: [] } }
serveTasksInThread({
  quick: work(() => undefined),
  forever: work((told) => { told(); for (;;); }),
  asleep: work((told) => {
    new Worker('for (;;) require("node:fs").writeFileSync(require("node:worker_threads").workerData, String(Date.now()))', { eval: true, workerData: process.env.BEATS })
    while (!existsSync(process.env.BEATS)); // It is at work.
    told()
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  }),
})`

test('work that hears of nothing ends as soon as it is cancelled, with the threads that it has started, and its process goes on with the next', { timeout: 30_000 }, async () => {
  process.env['BEATS'] = join(temporaryFolder(), 'beats')
  const { worker, attemptDir } = lab(COUNTING)
  const tasksBy = async (name: string) => (await worker.perform({ name, attemptDir, params: {} }, never, () => {})).summary
  const first = await tasksBy('quick')
  expect([first, await tasksBy('quick')], 'what it has loaded it keeps').toEqual([{ tasks: 1 }, { tasks: 2 }])
  for (const name of ['forever', 'asleep']) {
    const controller = new AbortController()
    const ended = worker.perform({ name, attemptDir, params: {} }, controller.signal, () => controller.abort())
    await expect(ended).rejects.toBeInstanceOf(Aborted)
    expect(worker.isAlive()).toBe(true)
    expect(await tasksBy('quick'), 'by another thread').toEqual({ tasks: 1 })
  }
  const beat = () => readFileSync(process.env['BEATS']!, 'utf8')
  await sleep(3_200)
  const last = beat()
  await sleep(300)
  expect(beat()).toBe(last)
  expect(await tasksBy('quick'), 'nobody has killed it meanwhile').toEqual({ tasks: 2 })
})

test('a thread that dies takes its process along, and what it wrote are the last words', async () => {
  const { worker, attemptDir } = lab(`import { serveTasksInThread } from '${KIT}'; serveTasksInThread({ die: async () => async () => { setTimeout(() => { throw new Error('stack smashed') }); await new Promise(() => {}) } })`)
  const death = await worker.perform({ name: 'die', attemptDir, params: {} }, never, () => {}).catch((thrown: unknown) => thrown)
  expect(death).toBeInstanceOf(WorkerDied)
  expect((death as WorkerDied).lastWords).toContain('stack smashed')
})

function lab(script: string, memoryCeilingBytes = 1e9) {
  const folder = temporaryFolder()
  const file = join(folder, 'worker.mjs')
  writeFileSync(file, script)
  const worker = startWorker({ entry: pathToFileURL(file), memoryCeilingBytes, owner: 'a test' })
  onTestFinished(() => worker.close())
  return { worker, attemptDir: join(folder, 'attempt') }
}
