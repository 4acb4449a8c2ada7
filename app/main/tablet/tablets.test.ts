import { request } from 'node:https'
import { onTestFinished, expect, test } from 'vitest'
import type { Tablets as Told } from '../../contract/lab/tablets.ts'
import type { User } from '../../contract/lab/users.ts'
import { temporaryEngine } from '../testing/engine.ts'
import { served, type Client } from '../testing/http.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { createUser } from '../users/users.ts'
import { Tablets } from './tablets.ts'

const SECRET = '2468'

test('a tablet gets in over TLS by the code on the lab’s screen, may no more than it was given, and is a stranger once it is revoked', async () => {
  const { engine, window } = await lab()
  expect(await call<Told>(window, 'tablets/state')).toMatchObject({ isOn: false, addresses: [], devices: [] })
  expect(await problem(window, 'tablets/switch', { on: true })).toBe('no-users')
  const lead = await call<User>(window, 'users/create', { name: 'Ines', role: 'lab-lead', secret: SECRET })
  expect(await call<Told>(window, 'tablets/switch', { on: true })).toMatchObject({ isOn: true, code: null, fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/) as string })

  const { addresses, code } = await call<Told>(window, 'tablets/newCode')
  const tablet = await tabletAt(addresses[0]!)
  expect((await tablet('/rpc/athletes/list')).status).toBe(401)
  expect((await tablet('/session', { code: '00000000' })).status).toBe(401)
  const paired = await tablet('/session', { code: `${code!.code.slice(0, 4)} ${code!.code.slice(4)}`, name: 'Room 2' })
  expect(paired.status).toBe(204)
  expect(paired.cookie).toMatch(/HttpOnly; SameSite=Strict; Path=\/; Secure; Max-Age=31536000$/)
  // The device is known; nobody has signed in there.
  expect((await tablet('/rpc/athletes/list')).status).toBe(403)
  await tablet('/rpc/users/signIn', { json: { id: lead.id, secret: SECRET } })
  expect((await tablet('/rpc/athletes/list')).status).toBe(200)
  // A lab lead, but at a tablet.
  expect((await tablet('/rpc/bin/empty')).text).toContain('not-allowed-here')

  const { devices } = await call<Told>(window, 'tablets/state')
  expect(devices).toMatchObject([{ name: 'Room 2', rights: ['see', 'describe', 'decide'] }])
  const { id } = devices[0]!
  await call(window, 'tablets/setRights', { id, rights: ['decide'] })
  expect((await tablet('/rpc/athletes/list')).status).toBe(403)
  await call(window, 'tablets/revoke', { id })
  expect((await tablet('/rpc/users/me')).status).toBe(401)
  await call(window, 'tablets/switch', { on: false })
  await expect(tablet('/rpc/users/me')).rejects.toThrow(/ECONNREFUSED/)
  const log = engine.library.sql.prepare("SELECT detail ->> '$.did', actor FROM audit WHERE action = 'device' ORDER BY n").raw().all()
  expect(log).toEqual([['opened', lead.id], ['paired', 'nobody'], ['rights', lead.id], ['revoked', lead.id], ['closed', lead.id]])
})

test('switched on twice at once, it is served once, and switched off it is served no more', async () => {
  const { window } = await lab()
  await call(window, 'users/create', { name: 'Ines', role: 'lab-lead', secret: SECRET })
  await Promise.all([true, true].map((on) => call(window, 'tablets/switch', { on })))
  const { addresses } = await call<Told>(window, 'tablets/state')
  await Promise.all([false, true, false].map((on) => call(window, 'tablets/switch', { on })))
  expect(await call<Told>(window, 'tablets/state')).toMatchObject({ isOn: false })
  await expect(asked(addresses[0]!, '/certificate.crt', { rejectUnauthorized: false })).rejects.toThrow(/ECONNREFUSED/)
})

test('a server that comes up late is closed with all others', async () => {
  const library = await temporaryLibrary()
  await createUser(library, { name: 'Ines', role: 'lab-lead', secret: SECRET })
  let open = 0
  const serve = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    open++
    return { addresses: [], close: () => Promise.resolve(void open--) }
  }
  const tablets = new Tablets(library, serve)
  await Promise.all([tablets.switch(true), tablets.switch(true)])
  expect(open).toBe(1)
  await Promise.all([tablets.switch(false), tablets.switch(true), tablets.close()])
  expect([open, tablets.told().isOn]).toEqual([0, false])
})

test('five wrong codes end the right one as well', async () => {
  const { window } = await lab()
  await call(window, 'users/create', { name: 'Ines', role: 'lab-lead', secret: SECRET })
  await call(window, 'tablets/switch', { on: true })
  const { addresses, code } = await call<Told>(window, 'tablets/newCode')
  const tablet = await tabletAt(addresses[0]!)
  for (let n = 0; n < 5; n++) expect((await tablet('/session', { code: 'wrong' })).status).toBe(401)
  expect((await tablet('/session', { code: code!.code })).status).toBe(401)
  expect(await call<Told>(window, 'tablets/state')).toMatchObject({ code: null, devices: [] })
})

async function lab() {
  const engine = await temporaryEngine({ atOnce: 0 })
  const at = await served(engine)
  onTestFinished(() => at.serving.close())
  return { engine, window: at.window }
}

async function call<Result>(window: Client, name: string, input?: unknown): Promise<Result> {
  return ((await window.rpc(name, input)).json() as { json: Result }).json
}

async function problem(window: Client, name: string, input: unknown): Promise<string> {
  return ((await window.rpc(name, input)).json() as { json: { code: string } }).json.code
}

/** A browser of another machine: it keeps its cookie, and trusts the certificate that it was given. */
async function tabletAt(address: string) {
  let cookie: string | undefined
  const certificate = await asked(address, '/certificate.crt', { rejectUnauthorized: false })
  return async (path: string, body: unknown = {}) => {
    const answer = await asked(address, path, { ca: certificate.text, body: JSON.stringify(body), cookie })
    if (answer.cookie !== undefined) cookie = answer.cookie.split(';')[0]
    return answer
  }
}

function asked(address: string, path: string, { body, cookie, ...tls }: { body?: string; cookie?: string | undefined; ca?: string; rejectUnauthorized?: boolean }) {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...(cookie !== undefined && { cookie }) }
  return new Promise<{ status: number; text: string; cookie: string | undefined }>((resolve, reject) => {
    const going = request(new URL(path, address), { method: body === undefined ? 'GET' : 'POST', headers, agent: false, ...tls }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString(), cookie: answer.headers['set-cookie']?.[0] }))
    })
    going.once('error', reject).end(body)
  })
}
