import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const run = join(import.meta.dirname, 'run.mjs')

test('a TypeScript entry gets its arguments and standard input, and its exit code comes through', () => {
  const entry = script(`
    const code: number = 3
    process.stdin.on('data', (text) => { console.log(process.argv.slice(2).join(), String(text)); process.exit(code) })
  `)
  const { status, stdout, stderr } = spawnSync(process.execPath, [run, entry, '--json', 'a b'], { input: 'hello', encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 3, stdout: '--json,a b hello\n', stderr: '' })
})

test.skipIf(process.platform === 'win32')('SIGTERM and SIGINT reach the program, which ends in its own way', async () => {
  const entry = script(`
    for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => { console.log('ends for', signal); process.exit(7) })
    setInterval(() => {}, 1000)
    console.log('up')
  `)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const child = spawn(process.execPath, [run, entry], { stdio: ['ignore', 'pipe', 'inherit'] })
    const lines: string[] = []
    child.stdout.setEncoding('utf8').on('data', (text: string) => lines.push(...text.trim().split('\n')))
    await once(child.stdout, 'data')
    child.kill(signal)
    expect(await once(child, 'close')).toEqual([7, null])
    expect(lines).toEqual(['up', `ends for ${signal}`])
  }
})

test('without a file it says how it is used', () => {
  expect(spawnSync(process.execPath, [run], { encoding: 'utf8' })).toMatchObject({
    status: 2,
    stderr: 'What shall be run? node tools/run.mjs FILE args…\n',
  })
})

function script(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'stridescope-run-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'entry.ts'), text)
  return join(folder, 'entry.ts')
}
