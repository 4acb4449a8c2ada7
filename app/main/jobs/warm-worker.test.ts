import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { problemFrom, temporaryFolder } from '../testing/library.ts'
import { keptWorkers } from './kept-workers.ts'
import { lentWorker, warmWorker } from './warm-worker.ts'
import { startWorker } from './worker-process.ts'

test('questions are answered one after the other, by one worker', async () => {
  const { ask } = lab()
  const answers = await Promise.all([ask({ do: 'sleep', ms: 50 }), ask(), ask()])
  expect(answers).toMatchObject([{ summary: { steps: 1 } }, { summary: { steps: 0 } }, { summary: { steps: 0 } }])
  expect(new Set(answers.map(({ device }) => device)).size).toBe(1)
})

test('a question that it refuses is refused, and the next one answered', async () => {
  const { ask } = lab()
  const [refused, next] = [problemFrom(() => ask({ do: 'refuse', message: 'No film at all.' })), ask()]
  expect(await refused).toMatchObject({ code: 'refused', message: 'No film at all.' })
  expect(await next).toMatchObject({ summary: { steps: 0 } })
})

test('one that brings it down is told with its last words, and the next one answered', async () => {
  const { ask, file } = lab()
  const [fatal, next] = [problemFrom(() => ask({ do: 'say', text: 'stack smashed' }, { do: 'sleep', ms: 50 }, { do: 'die', file, whileFewerThan: 9 })), ask()]
  expect(await fatal).toMatchObject({ code: 'preview-failed', hint: expect.stringMatching(/SIGKILL.*stack smashed/) as string })
  expect(await next).toMatchObject({ summary: { steps: 0 } })
})

test.skipIf(process.platform === 'win32')('where somebody has ended it between two questions, nobody notices', async () => {
  const { ask } = lab()
  const { device } = await ask()
  const pid = Number(device)
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'))
  expect(await ask()).toMatchObject({ summary: { steps: 0 } })
})

test('between two questions a job gets the same one, and while a job has it a question gets another', async () => {
  const workers = keptWorkers(() => startWorker(SETTINGS), 1e9)
  onTestFinished(() => workers.close())
  const { ask } = lab(lentWorker(() => workers.take('files')))
  const { device } = await ask()
  const job = workers.take('files')
  const attemptDir = join(temporaryFolder(), 'attempt')
  expect(await job.perform({ name: 'act', attemptDir, params: { steps: [] } }, new AbortController().signal, () => {})).toMatchObject({ device })
  expect((await ask()).device).not.toBe(device)
  job.close()
})

test('one that dies over a lent question is told as well, and the next one answered', async () => {
  const workers = keptWorkers(() => startWorker(SETTINGS), 1e9)
  onTestFinished(() => workers.close())
  const { ask, file } = lab(lentWorker(() => workers.take('files')))
  expect(await problemFrom(() => ask({ do: 'die', file, whileFewerThan: 9 }))).toMatchObject({ code: 'preview-failed', hint: expect.stringContaining('SIGKILL') as string })
  expect(await ask()).toMatchObject({ summary: { steps: 0 } })
})

const SETTINGS = { entry: new URL('../../workers/testing/main.ts', import.meta.url), memoryCeilingBytes: 1e9, owner: 'a test' }

function lab(worker = warmWorker(SETTINGS)) {
  const folder = temporaryFolder()
  onTestFinished(() => worker.close())
  return {
    file: join(folder, 'notes'),
    ask: (...steps: object[]) => worker.perform({ name: 'act', attemptDir: join(folder, 'attempt'), params: { steps } }),
  }
}
