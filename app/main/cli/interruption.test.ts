import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { fileServer } from '../models/testing/file-server.ts'
import { entryOf, fileOf, labFolder } from '../models/testing/model-folder.ts'
import { temporaryFolder } from '../testing/library.ts'

afterEach(() => void vi.unstubAllEnvs())

const MAIN = join(import.meta.dirname, 'main.ts')
const SLOW_TO_END = `
  const { inWorkFolder } = await import(${JSON.stringify(new URL('work-folder.ts', import.meta.url).href)})
  process.exitCode = await inWorkFolder(({ signal }) => new Promise((_, reject) => {
    const alive = setInterval(() => {}, 1_000)
    signal.addEventListener('abort', () => setTimeout(() => (clearInterval(alive), reject(signal.reason)), 300))
    console.log('at work')
  }))`

test.skipIf(process.platform === 'win32')('interrupted, a command takes its folder away with it, however often it is told', async () => {
  const folder = temporaryFolder()
  const child = started(['--input-type=module', '--eval', SLOW_TO_END], { TMPDIR: folder })
  await once(child.stdout, 'data')
  expect(readdirSync(folder)).toEqual([expect.stringContaining('stridescope-work-')])
  for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) child.kill(signal)
  expect(await ended(child)).toEqual({ code: 130, stderr: 'Interrupted. Nothing was written: the same command begins anew.\n' })
  expect(readdirSync(folder)).toEqual([])
})

test.skipIf(process.platform === 'win32')('interrupted, a command whose work is kept says so', async () => {
  const content = Buffer.from('far away')
  const server = await fileServer(content)
  server.behave({ stallsAfter: 3 })
  labFolder([entryOf('far', [fileOf('far.onnx', content, server.address)])])
  const child = started([MAIN, 'models', 'fetch', 'far', '--library', join(temporaryFolder(), 'library')])
  await vi.waitFor(() => expect(server.ranges).toHaveLength(1), 10_000)
  child.kill('SIGINT')
  expect(await ended(child)).toEqual({ code: 130, stderr: 'Interrupted. What is done is kept; the same command goes on with the rest.\n' })
})

function started(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1', ...env } })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function ended(child: ReturnType<typeof started>) {
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close') as Promise<[number]>])
  return { code, stderr }
}
