import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client, outcomeOf } from '../testing/http.ts'
import type { HiddenPageServer } from '../serving/hidden-page-server.ts'
import { servePosePage } from './pose-page.ts'

let folder: string
let server: HiddenPageServer
let page: Client
let stranger: Client

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stridescope-pose-page-'))
  const files = Object.fromEntries(['film', 'packetTable', 'model'].map((name) => [name, join(folder, name)])) as Record<'film' | 'packetTable' | 'model', string>
  for (const [name, path] of Object.entries(files)) writeFileSync(path, `bytes of ${name}`)
  server = await servePosePage(files)
  const { origin, hash } = new URL(server.url)
  page = new Client(origin)
  stranger = new Client(origin)
  await page.enter(hash.replace('#code=', ''))
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const PRIVATE = ['/film', '/packet-table', '/model', '/wasm/vision_wasm_module_internal.js']

test('serves its one film, the table of its frames, the model and MediaPipe to who has bought a session, and to nobody else', async () => {
  const texts = await Promise.all(PRIVATE.map(async (path) => [(await page.ask(path)).status, (await stranger.ask(path)).status]))
  expect(texts).toEqual(PRIVATE.map(() => [200, 401]))
  expect((await page.ask('/film', { headers: { range: 'bytes=9-12' } })).text).toBe('film')
  const again = await stranger.enter(new URL(server.url).hash.replace('#code=', ''))
  expect(again.status).toBe(401)
})

test.each(['/rpc/library/list', '/api', '/artifacts/0', '/media/1/footage', '/wasm/../package.json', '/wasm/%2e%2e%2fpackage.json', '/wasm/vision_wasm_x.js', '/assets/../../package.json'])('%s is not there', async (path) => {
  expect((await page.ask(path)).status).toBe(404)
})

test('whatever it answers, page and worker may reach nothing but here, and run no text as code', async () => {
  const answers = await Promise.all(['/', '/assets/none.js', ...PRIVATE].map((path) => page.ask(path)))
  const policies = new Set(answers.map(({ headers }) => headers['content-security-policy']))
  expect([...policies]).toEqual([expect.stringMatching(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; /) as string])
})

test('another page on this machine gets nothing, whatever it claims', async () => {
  for (const headers of [{ origin: 'http://127.0.0.1:1' }, { host: 'example.com' }, { 'sec-fetch-site': 'cross-site' }]) expect((await page.ask('/film', { headers })).status).toBe(403)
})

test('a page that says more than can be read loses its line, and the engine lives on', async () => {
  const socket = page.socket()
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.on('error', () => undefined)
  expect(await outcomeOf(socket)).toBe('open')
  socket.send(Buffer.alloc(9_000_000))
  await ended
  expect((await page.ask('/film')).status).toBe(200)
})
