import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '../testing/library.ts'
import { startWorker, WorkerDied } from './worker-process.ts'

const never = new AbortController().signal

test.skipIf(process.platform === 'win32')('its last words are heard, also where it dies just before it is told something', async () => {
  const { worker, attemptDir } = lab("console.error('stack smashed'); setInterval(() => {}, 1e3)")
  await sleep(300)
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
  await sleep(200)
  worker.close()
  await vi.waitFor(() => expect(kill).toHaveBeenCalledTimes(1)) // What it had started, at its end.
  await sleep(1_200)
  expect(kill).toHaveBeenCalledTimes(1)
})

test.skipIf(process.platform !== 'linux')('what it has started counts as well', async () => {
  const { worker, attemptDir } = lab(
    "import { spawn } from 'node:child_process'; spawn(process.execPath, ['-e', 'globalThis.kept = Buffer.alloc(600e6, 1); setInterval(() => {}, 1e3)']); setInterval(() => {}, 1e3)",
    120e6,
  )
  const death = worker.perform({ name: 'x', attemptDir, params: {} }, never, () => {})
  await expect(death).rejects.toMatchObject({ message: 'It used more than 480 MB of memory and was ended.' })
})

function lab(script: string, memoryCeilingBytes = 1e9) {
  const folder = temporaryFolder()
  const file = join(folder, 'worker.mjs')
  writeFileSync(file, script)
  const worker = startWorker({ entry: pathToFileURL(file), memoryCeilingBytes, owner: 'a test' })
  onTestFinished(() => worker.close())
  return { worker, attemptDir: join(folder, 'attempt') }
}
