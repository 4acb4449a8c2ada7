import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cookie, isPage, refusal, type GateFacts } from './gate.ts'

const host = 'stridescope.localhost:4321'
const origin = `http://${host}`
const facts: GateFacts = { origins: [origin], cookieName: 'stridescope-4321', isSession: (value) => value === 'good' }
const ours = { host, origin, 'sec-fetch-site': 'same-origin', cookie: 'stridescope-4321=good' }

type Headers = Record<string, string | undefined>
const ask = (path: string, headers: Headers = {}, method = 'GET') => refusal({ method, path, header: (name) => ({ ...ours, ...headers })[name] }, facts)?.problem.code

const PAGES = ['/', '/library', '/library/sessions/x', '/analyse', '/review', '/annotate', '/models', '/settings']
const WITHOUT_SESSION = [...PAGES, '/assets/index-x.js', '/session', '/favicon.svg']
const WITH_SESSION = ['/api', '/api/openapi.json', '/api/sessions', '/rpc/sessions/list', '/artifacts/x', '/media/x/footage', '/media/x/poster', '/media/x/original', '/media/x/photos/0', '/model-pictures/x/a.png', '/uploads/x', '/events', '/libraryx', '/sessions', '/assets', '/session/x']
const EVERYWHERE = [...WITHOUT_SESSION, ...WITH_SESSION]

describe('a request of our own window', () => {
  test.each(EVERYWHERE)('may ask for %s', (path) => {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']) expect(ask(path, {}, method)).toBeUndefined()
    expect(ask(path, { origin: undefined })).toBeUndefined()
  })

  test.each(WITH_SESSION)('needs a session for %s', (path) => {
    for (const cookie of [undefined, '', 'stridescope-4321=', 'stridescope-4321=bad', 'other=good', 'xstridescope-4321=good', 'good']) expect(ask(path, { cookie })).toBe('no-session')
  })

  test.each(WITHOUT_SESSION)('needs none for %s', (path) => {
    expect(ask(path, { cookie: undefined })).toBeUndefined()
  })
})

describe('an address that somebody typed in, or a bookmark', () => {
  test.each([...PAGES, '/api'])('opens %s', (path) => {
    expect(ask(path, { 'sec-fetch-site': 'none', origin: undefined })).toBeUndefined()
  })

  test.each(EVERYWHERE.filter((path) => !PAGES.includes(path) && path !== '/api'))('does not open %s', (path) => {
    expect(ask(path, { 'sec-fetch-site': 'none', origin: undefined })).toBe('wrong-site')
  })

  test('only opens: nothing is sent', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(ask('/', { 'sec-fetch-site': 'none' }, method)).toBe('wrong-site')
  })
})

describe('everybody else is refused, everywhere', () => {
  const path = fc.constantFrom(...EVERYWHERE)
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE')
  const near = (right: string) => fc.constantFrom(right.toUpperCase(), `${right}.`, `${right} `, `x.${right}`, right.replace('4321', '4322'), right.replace(':4321', ''), right.replace('stridescope.', ''), right.replace('stridescope.localhost', '127.0.0.1'), right.replace('stridescope.localhost', '[::1]'), `${right},${right}`, `${right}/`, '')
  const otherThan = (...right: string[]) => fc.oneof(fc.string(), fc.webUrl(), near(right[0]!)).filter((text) => !right.includes(text))

  test('another Host', () => {
    fc.assert(fc.property(path, method, otherThan(host), (at, how, other) => ask(at, { host: other }, how) === 'wrong-host'))
    expect(ask('/', { host: undefined })).toBe('wrong-host')
  })

  test('another Origin, also where the site is said to be ours', () => {
    fc.assert(fc.property(path, method, otherThan(origin), (at, how, other) => ask(at, { origin: other }, how) === 'wrong-origin'))
    expect(ask('/', { origin: 'null' })).toBe('wrong-origin')
  })

  test('another site, or none said, whatever else is right', () => {
    const site = fc.oneof(fc.constantFrom('cross-site', 'same-site', undefined), otherThan('same-origin', 'none'))
    fc.assert(fc.property(path.filter((at) => at !== '/events'), method, site, fc.constantFrom('websocket', undefined), (at, how, other, upgrade) => ask(at, { 'sec-fetch-site': other, upgrade }, how) === 'wrong-site'))
  })
})

describe('a WebSocket', () => {
  const socket = { upgrade: 'websocket', 'sec-fetch-site': undefined }

  test('needs our Origin and a session; what it says of its site may be missing, not wrong', () => {
    expect(ask('/events', socket)).toBeUndefined()
    expect(ask('/events', { ...socket, 'sec-fetch-site': 'same-origin' })).toBeUndefined()
    expect(ask('/events', { ...socket, origin: undefined })).toBe('wrong-site')
    expect(ask('/events', { ...socket, origin: 'http://evil.example' })).toBe('wrong-origin')
    expect(ask('/events', { ...socket, 'sec-fetch-site': 'cross-site' })).toBe('wrong-site')
    expect(ask('/events', { ...socket, cookie: undefined })).toBe('no-session')
    expect(ask('/events', { ...socket, host: 'evil.example' })).toBe('wrong-host')
  })

  test('is no way around for anything else', () => {
    expect(ask('/rpc/sessions/list', socket)).toBe('wrong-site')
  })
})

test('a page is one of the window’s, and nothing that only begins alike', () => {
  expect(PAGES.every(isPage)).toBe(true)
  expect(['/libraryx', '/api', '/assets/x', '/rpc', '', '//', '/x/library'].some(isPage)).toBe(false)
})

describe('cookies', () => {
  test('are found among others, with whatever is in them', () => {
    const name = fc.stringMatching(/^[a-z-]{1,12}$/)
    const value = fc.stringMatching(/^[A-Za-z0-9_=-]{0,40}$/)
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, minLength: 1, maxLength: 5 }), (pairs) => {
        const header = pairs.map(([key, text]) => `${key}=${text}`).join('; ')
        for (const [key, text] of pairs) expect(cookie(header, key)).toBe(text)
        expect(cookie(header, 'another-one-still')).toBeUndefined()
      }),
    )
    expect(cookie(undefined, 'a')).toBeUndefined()
  })
})
