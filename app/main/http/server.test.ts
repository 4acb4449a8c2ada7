import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { problemSchema } from '../../contract/basics/problem.ts'
import { engineEventSchema } from '../../contract/system/events.ts'
import type { EngineEvent } from '../../contract/system/events.ts'
import { openEngine, type Engine } from '../engine-parts.ts'
import { createAthlete } from '../library/athletes.ts'
import { jsonBody, outcomeOf, served, type Answer, type Asked, type Served } from '../testing/http.ts'
import { newFolder, newSession } from '../testing/library.ts'
import { addMedia, addResult, hashOf } from '../testing/media.ts'
import { SAFE_HEADERS } from '../serving/headers.ts'

const FILM = 'film '.repeat(1_000)
const built = join(import.meta.dirname, '../../../dist/renderer')

let engine: Engine
let at: Served
let folder: string
let media: string
let artifact: string

beforeAll(async () => {
  folder = newFolder()
  engine = await openEngine(join(folder, 'library'), 'a test', { atOnce: 0 })
  at = await served(engine)
  const sessionId = newSession(engine.library)
  media = addMedia(engine.library, { sessionId, name: 'Gehen „1“.mp4', content: FILM })
  artifact = addResult(engine.library, 'poster', hashOf(FILM), 'a picture')
})
afterAll(async () => {
  await at.serving.close()
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
})

const paths = () => ['/rpc/sessions/list', '/api', '/api/openapi.json', '/api/sessions', `/artifacts/${artifact}`, `/media/${media}/footage`, `/media/${media}/original`, `/media/${media}/poster`]

describe('who is let in', () => {
  test('a one-time code buys a session, in a cookie that no script reads and no other site sends', async () => {
    const window = at.stranger()
    expect((await window.ask('/api/sessions')).status).toBe(401)
    const code = at.serving.newCode()
    const entered = await window.enter(code)
    expect(entered.status).toBe(204)
    const { port } = new URL(at.serving.origin)
    expect(entered.headers['set-cookie']).toEqual([expect.stringMatching(new RegExp(`^stridescope-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`))])
    expect((await window.ask('/api/sessions')).status).toBe(200)

    const again = await at.stranger().enter(code)
    expect([again.status, problemOf(again).code, again.headers['set-cookie']]).toEqual([401, 'bad-code', undefined])
  })

  test.each<[string, Asked]>([
    ['no body', { method: 'POST' }],
    ['half a body', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"code": ' }],
    ['no code', jsonBody('POST', {})],
    ['a number', jsonBody('POST', { code: 7 })],
    ['a very long one', jsonBody('POST', { code: 'x'.repeat(101) })],
  ])('a request for a session with %s is a bad request, not a fault', async (_, asked) => {
    const answer = await at.stranger().ask('/session', asked)
    expect([answer.status, problemOf(answer).code]).toEqual([400, 'bad-input'])
  })

  test('nothing of the library is to be had without a session', async () => {
    for (const path of [...paths(), '/uploads/AAAAAAAAAAAAAAAAAAAAAA', '/nothing']) {
      const answer = await at.stranger().ask(path)
      expect([path, answer.status, problemOf(answer).code]).toEqual([path, 401, 'no-session'])
    }
  })

  test.each<[string, Asked['headers'], string]>([
    ['another Host', { host: 'evil.example' }, 'wrong-host'],
    ['a bare address', { host: '127.0.0.1' }, 'wrong-host'],
    ['a page of another site', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }, 'wrong-origin'],
    ['a page on another local port', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' }, 'wrong-origin'],
    ['a link on another site', { 'sec-fetch-site': 'cross-site' }, 'wrong-site'],
    ['no browser and no word about the site', { 'sec-fetch-site': undefined }, 'wrong-site'],
    ['two Origins', { origin: ['http://evil.example', 'x'] }, 'wrong-origin'],
  ])('%s is refused, cookie or not, for reading as for writing', async (_, headers, code) => {
    for (const path of ['/', '/session', '/assets/x.js', ...paths()])
      for (const method of ['GET', 'POST']) {
        const answer = await at.window.ask(path, { method, headers })
        expect([path, answer.status, problemOf(answer).code]).toEqual([path, 403, code])
      }
  })

  test('a path in the place of a grant is refused', async () => {
    const secret = join(folder, 'secret.csv')
    writeFileSync(secret, 'a,b\n')
    const answer = await at.window.rpc('imports/preview', { grants: [secret] })
    expect([answer.status, rpcProblem(answer).code]).toEqual([400, 'bad-input'])
    const upload = await at.window.ask(`/uploads/${encodeURIComponent(secret)}`, { method: 'PUT', body: 'overwritten' })
    expect([upload.status, problemOf(upload).code]).toEqual([404, 'no-grant'])
    expect(readFileSync(secret, 'utf8')).toBe('a,b\n')
  })
})

describe('every answer', () => {
  test('carries the headers that keep others out, errors included', async () => {
    const answers = await Promise.all([
      ...['/', '/library', '/assets/nothing.js', '/nothing', '/rpc/nothing', '/api/nothing', `/artifacts/${'0'.repeat(64)}`, '/artifacts/short', '/media/x/footage', ...paths()].map((path) => at.window.ask(path)),
      at.stranger().ask('/api'),
      at.window.ask('/', { headers: { host: 'evil.example' } }),
      at.window.ask(`/media/${media}/footage`, { headers: { range: 'bytes=999999-' } }),
      at.window.ask(`/artifacts/${artifact}`, { headers: { 'if-none-match': `"${artifact}"` } }),
      at.window.ask('/', { method: 'DELETE' }),
      at.window.ask('/session', { method: 'POST', body: 'x' }),
    ])
    for (const { headers } of answers) expect(headers).toMatchObject(SAFE_HEADERS)
    expect(SAFE_HEADERS).toMatchObject({ 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' })
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 304, 400, 401, 403, 404, 416].concat(answers.some(({ status }) => status === 503) ? 503 : [])))
  })

  test('that is an error is one problem and nothing else, wherever it comes from', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => void vi.restoreAllMocks())
    const asked: [string, Asked?][] = [
      ['/nothing'],
      ['/assets/nothing.js'],
      ['/assets/'],
      ['/assets'],
      ['/api/nothing'],
      ['/api/sessions/not-an-id'],
      [`/api/sessions/${media}`],
      ['/api/sessions?limit=abc'],
      ['/api/athletes', jsonBody('POST', { name: '' })],
      ['/api/athletes', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"name": ' }],
      ['/api/athletes', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: 'no form' }],
      ['/rpc/nothing/at-all'],
      ['/artifacts/short'],
      ['/media/x/footage'],
      [`/media/${media}/nothing`],
      ['/%'],
      ['/assets/%E0%A4%A'],
      ['/assets/%00'],
      ['/api/sessions/%E0%A4%A'],
      ['/uploads/%', { method: 'PUT', body: 'x' }],
    ]
    for (const [path, options] of asked) {
      const answer = await at.window.ask(path, options)
      expect([path, answer.status]).toEqual([path, expect.toSatisfy((status: number) => status >= 400 && status < 500)])
      expect(Object.keys(problemOf(answer)).filter((key) => !['code', 'message', 'hint', 'subject'].includes(key))).toEqual([])
    }
  })

  test('to a call that cannot be read is a problem in the call’s own clothes', async () => {
    for (const body of ['{"json": ', 'null', '[]', '{"json":{"id":1},"meta":[[1,"x"]]}', '{"json":null,"meta":7}', '{"json":{},"meta":[[0,"__proto__","x"]]}']) {
      const answer = await at.window.ask('/rpc/sessions/get', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      expect([body, answer.status, rpcProblem(answer).code]).toEqual([body, 400, 'bad-input'])
    }
  })

  test('never tells where anything lies', async () => {
    const broken = addResult(engine.library, 'probe', hashOf(FILM), 'facts')
    rmSync(engine.library.layout.artifactFile(broken))
    const gone = addMedia(engine.library, { sessionId: newSession(engine.library, 'Gone'), name: 'gone.mp4' })
    rmSync(engine.library.layout.originalFile(hashOf('gone.mp4'), '.mp4'))
    for (const path of [`/artifacts/${broken}`, `/media/${gone}/footage`, `/media/${gone}/original`, `/media/${gone}/poster`]) {
      const answer = await at.window.ask(path)
      expect([404, 422]).toContain(answer.status)
      expect(problemOf(answer).hint ?? problemOf(answer).message).toBeTruthy()
      expect(answer.text).not.toContain(folder)
    }
  })
})

describe('the page', () => {
  test.skipIf(!existsSync(join(built, 'index.html')))('has another nonce each time, and allows no inline and no eval (skipped where it is not built)', async () => {
    const [one, other] = [await at.stranger().ask('/', { headers: { 'sec-fetch-site': 'none' } }), await at.stranger().ask('/library/sessions/x')]
    const nonce = (answer: Answer) => /'nonce-([^']+)'/.exec(policyOf(answer))![1]!
    expect(nonce(one)).toMatch(/^[A-Za-z0-9+/]{24}$/)
    expect(nonce(one)).not.toBe(nonce(other))
    for (const answer of [one, other]) {
      expect(policyOf(answer)).not.toMatch(/unsafe-|\*|https?:/)
      expect(policyOf(answer)).toContain("default-src 'none'")
      expect(answer.text).toContain(nonce(answer))
      expect(answer.text).not.toContain('__NONCE__')
      expect(answer.headers['cache-control']).toBe('no-store')
    }
  })

  test('of the contract has a policy and a nonce as well, and the document behind it names every call', async () => {
    const page = await at.window.ask('/api')
    expect(policyOf(page)).toMatch(/style-src 'self' 'nonce-/)
    expect(policyOf(page)).not.toContain('unsafe-')
    const document = (await at.window.ask('/api/openapi.json')).json() as { paths: object }
    expect(Object.keys(document.paths)).toContain('/sessions/{id}')
    for (const path of Object.keys(document.paths)) expect(page.text).toContain(`/api${path}`)
  })

  test('nothing outside the built folder is served, however it is spelled', async () => {
    const ways = ['/assets/../../package.json', '/assets/../../../package.json', '/assets/%2e%2e/%2e%2e/package.json', '/assets/..%2f..%2f..%2fpackage.json', '/assets/..%5c..%5cpackage.json', '/assets/....//package.json', '//etc/passwd', '/assets//etc/passwd', '/..%2f..%2f..%2f..%2f..%2fetc/passwd', '/assets/%252e%252e/package.json', `/artifacts/..%2f..%2flibrary.db`, '/../../../package.json']
    for (const path of ways) {
      const answer = await at.window.ask(path)
      expect([path, answer.status]).toEqual([path, expect.toSatisfy((status: number) => status === 404 || status === 400 || status === 403)])
      expect(answer.text).not.toMatch(/"license"|root:|SQLite/)
    }
    expect((await at.window.ask('http://evil.example/assets/x.js')).status).toBe(404)
  })
})

describe('films and results', () => {
  test('come whole and in ranges, and say what is to be kept', async () => {
    const whole = await at.window.ask(`/media/${media}/original`)
    expect([whole.status, whole.text]).toEqual([200, FILM])
    expect(whole.headers['cache-control']).toBe('private, no-cache')
    expect(decodeURIComponent(whole.headers['content-disposition']!)).toContain('Gehen „1“.mp4')
    const part = await at.window.ask(`/media/${media}/footage`, { headers: { range: 'bytes=5-8' } })
    expect([part.status, part.text, part.headers['content-range'], part.headers['content-type']]).toEqual([206, 'film', `bytes 5-8/${FILM.length}`, 'video/mp4'])
    // What the player shows may become another file once there is a stand-in.
    expect(part.headers['cache-control']).toBe('private, no-cache')
    const beyond = await at.window.ask(`/media/${media}/footage`, { headers: { range: 'bytes=999999-' } })
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${FILM.length}`])
  })

  test('what is no photo is not shown as one, whatever its number', async () => {
    const statuses = await Promise.all(['0', '1', '-1', 'x'].map(async (n) => (await at.window.ask(`/media/${media}/photos/${n}`)).status))
    expect(statuses).toEqual([404, 404, 400, 400])
  })

  test('are not sent again to who has them, and a HEAD has no body', async () => {
    const first = await at.window.ask(`/artifacts/${artifact}`)
    expect([first.status, first.text, first.headers.etag]).toEqual([200, 'a picture', `"${artifact}"`])
    expect(first.headers['cache-control']).toBe('private, max-age=31536000, immutable')
    const again = await at.window.ask(`/artifacts/${artifact}`, { headers: { 'if-none-match': first.headers.etag } })
    expect([again.status, again.text]).toEqual([304, ''])
    const head = await at.window.ask(`/artifacts/${artifact}`, { method: 'HEAD' })
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', String('a picture'.length)])
    expect((await at.window.ask(`/media/${media}/poster`)).text).toBe('a picture')
  })

  test('a window that goes away in the middle of a film harms nobody', async () => {
    const big = addMedia(engine.library, { sessionId: newSession(engine.library, 'Big'), name: 'big.mp4', content: 'x'.repeat(8e6) })
    for (let n = 0; n < 5; n++) {
      const response = await at.window.open(`/media/${big}/footage`)
      await once(response, 'data')
      response.destroy()
    }
    expect((await at.window.ask('/api/sessions')).status).toBe(200)
  })
})

describe('an upload', () => {
  test('streams in over its grant, and only there', async () => {
    const bytes = 'time,hr\n0,60\n'
    const [id] = await engine.grants.forOffer({ relativePath: 'hr.csv', sizeBytes: bytes.length, modifiedUs: 0, head: new Blob([bytes]), tail: new Blob([bytes]) }).then((grant) => [grant])
    const short = await at.window.ask(`/uploads/${id}`, { method: 'PUT', body: 'time' })
    expect([short.status, problemOf(short)]).toEqual([422, expect.objectContaining({ code: 'upload-incomplete', subject: 'hr.csv' })])
    const sent = await at.window.ask(`/uploads/${id}`, { method: 'PUT', body: bytes })
    expect([sent.status, sent.text]).toEqual([204, ''])
    const again = await at.window.ask(`/uploads/${id}`, { method: 'PUT', body: bytes })
    expect([again.status, problemOf(again).code]).toEqual([404, 'no-grant'])
  })
})

describe('the WebSocket', () => {
  test.each<[string, Asked['headers'], number | 'open']>([
    ['our own window', {}, 'open'],
    ['our own window that says its site', { 'sec-fetch-site': 'same-origin' }, 'open'],
    ['another Origin', { origin: 'http://evil.example' }, 403],
    ['a page on another local port', { origin: 'http://stridescope.localhost:1' }, 403],
    ['no Origin', { origin: undefined }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another Host', { host: 'evil.example' }, 403],
    ['no session', { cookie: undefined }, 403],
    ['a session of another engine', { cookie: 'stridescope-1=x' }, 403],
  ])('from %s', async (_, headers, expected) => {
    const socket = at.window.socket({ 'sec-fetch-site': undefined, ...headers })
    expect(await outcomeOf(socket)).toBe(expected)
    socket.terminate()
  })

  test('tells every window of a change, and changes of one burst together', async () => {
    const sockets = [at.window.socket(), at.window.socket(), at.window.socket()]
    await Promise.all(sockets.map(outcomeOf))
    const heard = sockets.map(() => [] as EngineEvent[])
    for (const [index, socket] of sockets.entries()) socket.on('message', (data) => heard[index]!.push(engineEventSchema.parse(JSON.parse(String(data)))))
    for (let n = 0; n < 5; n++) createAthlete(engine.library, { name: `Person ${n}` })
    await vi.waitFor(() => expect(heard.every((events) => events.length > 0)).toBe(true))
    for (const events of heard) expect(events).toEqual([{ type: 'changed', topics: expect.arrayContaining(['athletes', 'history']) as string[] }])
    for (const socket of sockets) socket.close()
  })

  test('ends with a window that sends what cannot be read, and the engine goes on', async () => {
    for (const nonsense of [Buffer.alloc(5_000), Buffer.alloc(70_000, 255)]) {
      const socket = at.window.socket()
      await outcomeOf(socket)
      const closed = once(socket, 'close')
      socket.send(nonsense)
      await closed
    }
    const { socket, ended } = await rawSocket('/events')
    socket.write(Buffer.from([0xff, 0xff, 0xff, 0xff]))
    await ended
    expect((await at.window.ask('/api/sessions')).status).toBe(200)
  })

  test('somewhere else than at its address is refused, and a peer that hangs up at once harms nobody', async () => {
    for (const path of ['/', '/rpc/x', '/events/x']) {
      const { socket, answer } = await rawSocket(path)
      expect(answer).toMatch(/^HTTP\/1\.1 403 /)
      socket.resetAndDestroy()
    }
    const { port } = new URL(at.serving.origin)
    const hasty = connect(Number(port), '127.0.0.1')
    await once(hasty, 'connect')
    hasty.write(`GET /x HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`)
    hasty.resetAndDestroy()
    expect((await at.window.ask('/api/sessions')).status).toBe(200)
  })
})

test('three windows, each with its WebSocket and two films under way, do not keep calls waiting', async () => {
  const big = addMedia(engine.library, { sessionId: newSession(engine.library, 'Long'), name: 'long.mp4', content: 'y'.repeat(30e6) })
  const sockets = [1, 2, 3].map(() => at.window.socket())
  await Promise.all(sockets.map(outcomeOf))
  // Opened and not read: each holds its connection, its buffers and its file.
  const films = await Promise.all([1, 2, 3, 4, 5, 6].map(() => at.window.open(`/media/${big}/footage`)))
  for (const film of films) film.pause()
  const answers = await Promise.all(Array.from({ length: 60 }, () => at.window.rpc('sessions/list')))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(films.every((film) => !film.complete)).toBe(true)
  for (const film of films) film.destroy()
  for (const socket of sockets) socket.terminate()
}, 10_000)

test('two engines at once have cookies of different names', async () => {
  const other = await served(engine)
  const own = at.window.cookie!.split('=')[0]
  expect(other.window.cookie!.split('=')[0]).not.toBe(own)
  const crossed = other.stranger()
  crossed.cookie = at.window.cookie
  expect((await crossed.ask('/api/sessions')).status).toBe(401)
  await other.serving.close()
})

test('closing ends what is open and frees the port', async () => {
  const other = await served(engine)
  const socket = other.window.socket()
  await outcomeOf(socket)
  const closed = once(socket, 'close')
  await other.serving.close()
  await closed
  await expect(other.window.ask('/')).rejects.toThrow('ECONNREFUSED')
})

test.skipIf(existsSync(join(built, 'index.html')))('without a built page it says what to do', async () => {
  const answer = await at.window.ask('/')
  expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('npm run build')])
})

test.skipIf(!existsSync(join(built, 'assets')))('a built file of the window is served with its type, and to be kept (skipped where it is not built)', async () => {
  const name = readdirSync(join(built, 'assets')).find((file) => file.endsWith('.js'))!
  const answer = await at.stranger().ask(`/assets/${name}`)
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8'])
  expect(answer.text === readFileSync(join(built, 'assets', name), 'utf8')).toBe(true)
  expect(answer.headers['cache-control']).toContain('immutable')
  // A worker would have none otherwise, and could reach anywhere.
  expect(policyOf(answer)).toBe("default-src 'none'; script-src 'self'; connect-src 'self'")
})

/** A handshake by hand, on a connection that can then be misused. */
async function rawSocket(path: string) {
  const socket = connect(Number(new URL(at.serving.origin).port), '127.0.0.1')
  await once(socket, 'connect')
  const wanted = { origin: at.serving.origin, connection: 'upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==' }
  const lines = Object.entries(at.window.headers(wanted)).map(([name, value]) => `${name}: ${String(value)}`)
  const ended = once(socket, 'close')
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  return { socket, answer: answer.toString(), ended }
}

function policyOf(answer: Answer): string {
  return String(answer.headers['content-security-policy'])
}

function problemOf(answer: Answer) {
  return problemSchema.parse(answer.json())
}

/** As oRPC's own client finds it. */
function rpcProblem(answer: Answer) {
  return problemSchema.parse((answer.json() as { json: { data: unknown } }).json.data)
}
