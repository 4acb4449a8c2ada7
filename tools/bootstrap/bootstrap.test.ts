import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { build } from './build.mjs'
import { runCommand } from './command.mjs'
import { readMemory, writeMemory } from './memory.mjs'
import { packages } from './packages.mjs'
import { lacking, ready } from './step.mjs'
import { takeTurn } from './turn.mjs'
import { writeRefused } from './write-refused.mjs'

const lock = (packageEntries: object) => JSON.stringify({ packages: packageEntries })
const here = { version: '1.0.0', integrity: 'sha512-here' }

test('packages that are installed as the lock says are not installed again', async () => {
  const root = checkout({
    'package-lock.json': lock({ '': {}, 'node_modules/a': here, 'node_modules/only-mac': { ...here, optional: true } }),
    'node_modules/.package-lock.json': lock({ 'node_modules/a': here }),
    'node_modules/a/package.json': '{}',
  })
  const began: string[] = []
  const answer = await packages.work({ root, begin: (doing) => began.push(doing) }, undefined)
  expect(answer).toEqual(ready('as package-lock.json says'))
  expect(began).toEqual([])
})

test('a changed lock and a changed node_modules are both noticed', () => {
  const root = checkout({ 'package-lock.json': lock({}), 'node_modules/.package-lock.json': lock({}) })
  const keys = [packages.key({ root, begin: ignore })]
  writeFileSync(join(root, 'package-lock.json'), lock({ 'node_modules/a': here }))
  keys.push(packages.key({ root, begin: ignore }))
  rmSync(join(root, 'node_modules'), { recursive: true })
  keys.push(packages.key({ root, begin: ignore }))
  expect(new Set(keys).size).toBe(3)
})

test('a touched source is not built again, a changed one is', async () => {
  const root = checkout({ 'vite.config.ts': '', 'app/renderer/main.tsx': 'one', 'dist/renderer/index.html': '' })
  const facts = async () => {
    const began: string[] = []
    const answer = await build.work({ root, begin: (doing) => began.push(doing) }, remembered)
    return { answer, began }
  }
  let remembered = ready('built', { content: 'of another time' })
  expect((await facts()).began).toEqual(['building the window'])

  const key = build.key({ root, begin: ignore })
  writeFileSync(join(root, 'app/renderer/main.tsx'), 'one, and more')
  expect(build.key({ root, begin: ignore })).not.toBe(key)
  writeFileSync(join(root, 'app/renderer/main.test.tsx'), 'a test')
  const withTest = build.key({ root, begin: ignore })
  rmSync(join(root, 'app/renderer/main.test.tsx'))
  expect(build.key({ root, begin: ignore })).toBe(withTest)

  remembered = ready('built', { content: await builtContent(root) })
  expect((await facts()).began).toEqual([])
})

test('a command that takes too long is ended, with all that it started', async () => {
  const root = checkout({})
  const mark = join(root, 'alive')
  const grandchild = `setTimeout(() => require('fs').writeFileSync(${JSON.stringify(mark)}, ''), 1500)`
  const script = `console.log('working'); require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}]); setTimeout(() => {}, 60000)`
  const outcome = await runCommand({ command: process.execPath, args: ['-e', script], limitMs: 600 })
  expect(outcome).toMatchObject({ ok: false, timedOut: true, output: 'working\n' })
  await new Promise((wake) => setTimeout(wake, 1500))
  expect(existsSync(mark)).toBe(false)
  expect(lacking('Electron could not be had', { outcome })).toEqual({
    ok: false,
    summary: 'Electron could not be had (its time limit ran out)',
    output: 'working',
  })
})

test('a command that does not exist is a failure with its reason, no exception', async () => {
  const outcome = await runCommand({ command: '/nowhere/tool', args: [], limitMs: 1000 })
  expect(outcome).toMatchObject({ ok: false, output: expect.stringContaining('ENOENT') })
})

test('what is remembered survives, and a file cut short is as good as none', () => {
  const path = join(checkout({}), '.runtime', 'state.json')
  expect(readMemory(path)).toEqual({})
  const memory = { electron: { key: '45', answer: lacking('could not be downloaded') } }
  writeMemory(path, memory)
  expect(readMemory(path)).toEqual(memory)
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 30))
  expect(readMemory(path)).toEqual({})
})

test('two bootstraps take turns, and a dead one is not waited for', async () => {
  const path = join(checkout({}), '.runtime', 'bootstrap.lock')
  const order: string[] = []
  const giveBack = await takeTurn(path, ignore)
  const second = takeTurn(path, (holder) => order.push(`waits for ${holder}`)).then((back) => {
    order.push('second')
    back()
  })
  await new Promise((wake) => setTimeout(wake, 300))
  order.push('first')
  giveBack()
  await second
  expect(order).toEqual([`waits for ${process.pid}`, 'first', 'second'])

  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(path, String(pid))
  const back = await takeTurn(path, () => order.push('waits for the dead'))
  back()
  expect(order).not.toContain('waits for the dead')
})

test('a checkout that may not be written is told in words, another fault as it is', () => {
  const refused = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
  expect(writeRefused('/srv/stridescope', refused)).toEqual({ ok: false, summary: expect.stringContaining('may not write into /srv/stridescope'), hint: expect.stringContaining('a folder of your own') })
  expect(writeRefused('/srv/stridescope', Object.assign(new Error(), { code: 'EIO' }))).toBeUndefined()
})

function ignore(): void {}

/** The build itself needs Vite; what it remembers is the answer to the same question, asked with a build that works. */
async function builtContent(root: string): Promise<string> {
  writeFileSync(join(root, 'package.json'), JSON.stringify({ scripts: { build: 'node -e ""' } }))
  const answer = await build.work({ root, begin: ignore }, undefined)
  return answer.facts?.['content'] ?? ''
}

function checkout(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'stridescope-bootstrap-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}
