import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import type { OpenHiddenPage } from '../hidden/hidden-page.ts'
import { startEngine, type EngineLaunch, type EngineProcess } from './engine-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'stridescope-engine-process-'))
const running: EngineProcess[] = []
afterEach(async () => void (await Promise.all(running.splice(0).map((engine) => engine.shutdown()))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program that speaks the channel as the engine does. */
async function start(body: string, launch: Partial<EngineLaunch> = {}): Promise<EngineProcess> {
  const entry = join(folder, `engine-${crypto.randomUUID()}.mjs`)
  writeFileSync(entry, body)
  const engine = await startEngine({ runtime: process.execPath, entry, args: [], ...launch })
  running.push(engine)
  return engine
}

const READY = `process.send({ type: 'ready', origin: 'http://stridescope.localhost:1' })`
const OBEDIENT = `process.on('message', ({ type, requestId, paths }) => {
  if (type === 'window-code') process.send({ type, requestId, code: 'abc' })
  if (type === 'grant-paths' && paths[0] === '/gone') process.send({ type: 'grant-refused', requestId, problem: { code: 'not-found', message: 'gone' } })
  if (type === 'grant-paths' && paths[0] === '/crash') { console.error('last words'); process.exit(3) }
  if (type === 'shutdown') process.exit(0)
})
${READY}`

test('a window’s address carries its code in the fragment', async () => {
  const engine = await start(OBEDIENT)
  expect(await engine.windowUrl('/review')).toBe('http://stridescope.localhost:1/review#code=abc')
})

test('a refused grant is the engine’s own problem', async () => {
  const engine = await start(OBEDIENT)
  await expect(engine.grantPaths(['/gone'])).rejects.toMatchObject({ problem: { code: 'not-found' } })
})

test('notices and progress arrive', async () => {
  const heard: unknown[] = []
  await start(`process.send({ type: 'notify', title: 'Done', body: 'x' }); process.send({ type: 'busy', value: 0.5 }); ${OBEDIENT}`, {
    onNotify: ({ title }) => heard.push(title),
    onBusy: (value) => heard.push(value),
  })
  expect(heard).toEqual(['Done', 0.5])
})

test('lends hidden pages: what becomes of each is told by the engine’s own numbers, and they go with it', async () => {
  const told: string[] = []
  const closed: string[] = []
  const printed: string[] = []
  const openHidden: OpenHiddenPage = async (url) => {
    if (url === 'bad') throw new Error('no window')
    let end: (how: string) => void
    const gone = new Promise<string>((resolve) => (end = resolve))
    return { gone, print: async (file) => void printed.push(file), close: async () => void (closed.push(url), end('closed')) }
  }
  const engine = await start(
    `process.on('message', ({ type, id, how, requestId, problem }) => {
       if (type === 'hidden-gone') process.send({ type: 'notify', title: id + ' ' + how, body: '' })
       if (type === 'hidden-printed') process.send({ type: 'notify', title: 'print ' + requestId + ' ' + problem, body: '' })
     })
     for (const [id, url] of [[1, 'bad'], [2, 'two'], [3, 'three']]) process.send({ type: 'open-hidden', id, url })
     process.send({ type: 'print-hidden', id: 3, requestId: 8, file: 'three.pdf', how: {} })
     process.send({ type: 'print-hidden', id: 7, requestId: 9, file: 'none.pdf', how: {} })
     process.send({ type: 'close-hidden', id: 2 })
     process.send({ type: 'notify', title: String(process.argv.slice(2)), body: '' })
     ${OBEDIENT}`,
    { openHidden, onNotify: ({ title }) => told.push(title) },
  )
  await vi.waitFor(() => expect(told.toSorted()).toEqual(['--hidden-pages', '1 no window', '2 closed', 'print 8 null', 'print 9 The page is not there any more']))
  expect(printed).toEqual(['three.pdf'])
  await engine.shutdown()
  await vi.waitFor(() => expect(closed).toEqual(['two', 'three']))
})

test('an engine that refuses rejects with its reason', async () => {
  await expect(start(`process.send({ type: 'refused', problem: { code: 'library-in-use', message: 'In use.' } })`)).rejects.toMatchObject({ problem: { code: 'library-in-use' } })
})

test('one that dies at start leaves its last words', async () => {
  await expect(start(`throw new Error('no such module')`)).rejects.toMatchObject({ problem: { code: 'engine-ended', hint: expect.stringContaining('no such module') as string } })
})

test('so does a runtime that is not there', async () => {
  await expect(start('', { runtime: '/no/such/node' })).rejects.toMatchObject({ problem: { code: 'engine-ended' } })
})

test('one that dies later fails what was asked, says its last words, and answers nothing after', async () => {
  const engine = await start(OBEDIENT)
  await expect(engine.grantPaths(['/crash'])).rejects.toThrow('The engine has ended')
  expect(await engine.ended).toEqual({ code: 3, lastWords: 'last words' })
  await expect(engine.windowUrl()).rejects.toThrow('Channel closed')
})

test('shutdown waits for the end', async () => {
  const engine = await start(OBEDIENT)
  await engine.shutdown()
  expect(await engine.ended).toEqual({ code: 0, lastWords: '' })
})
