import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { problemFrom, temporaryFolder } from '../testing/library.ts'
import { warmWorker } from './warm-worker.ts'

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

function lab() {
  const folder = temporaryFolder()
  const worker = warmWorker({ entry: new URL('../../workers/testing/main.ts', import.meta.url), memoryCeilingBytes: 1e9, owner: 'a test' })
  onTestFinished(() => worker.close())
  return {
    file: join(folder, 'notes'),
    ask: (...steps: object[]) => worker.perform({ name: 'act', attemptDir: join(folder, 'attempt'), params: { steps } }),
  }
}
