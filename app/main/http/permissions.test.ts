import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../contract/contract.ts'
import { SHOWN_USER } from '../../contract/routes.ts'
import type { Me, User } from '../../contract/lab/users.ts'
import { ROLES, rightsOf, type Role } from '../../core/lab/roles.ts'
import { openEngine, type Engine } from '../engine-parts.ts'
import { actingAs } from '../acting.ts'
import { createUser } from '../users/users.ts'
import { type Client, jsonBody, outcomeOf, served, type Served } from '../testing/http.ts'
import { newFolder, newSession } from '../testing/library.ts'
import { addMedia, addResult, hashOf } from '../testing/media.ts'
import { ruleOf } from './call-rules.ts'

const SECRET = '2468'
const calls = [...pathsOf(contract)]

let folder: string
let engine: Engine
let at: Served
let users: Record<Role, User>

beforeAll(async () => {
  folder = newFolder()
  engine = await openEngine(join(folder, 'library'), 'a test', { atOnce: 0 })
  at = await served(engine)
  const made: [Role, User][] = []
  // The first one has to be a lead.
  for (const role of ROLES) made.push([role, await actingAs({ kind: 'nobody' }, () => createUser(engine.library, { name: `The ${role}`, role, secret: SECRET }))])
  users = Object.fromEntries(made) as Record<Role, User>
})
afterAll(async () => {
  await at.serving.close()
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
})

test('every call has a rule', () => {
  for (const path of calls) expect([path.join('/'), ruleOf(path)]).toEqual([path.join('/'), expect.objectContaining({ needs: expect.any(String) as string })])
  expect(ruleOf(['athletes', 'constructor'])).toBeUndefined()
})

describe.each(ROLES)('a window at which a %s has signed in', (role) => {
  let window: Client
  beforeAll(async () => {
    window = await enteredAs(role)
  })

  test.each(calls.map((path) => [path.join('/'), path] as const))('may %s, or is refused before anything is looked at, as the rights of the role say', async (name, path) => {
    // Signing out would end it for the others.
    if (name === 'users/signOut') return
    const { needs } = ruleOf(path)!
    const may = needs === 'window' || needs === 'any-right' || rightsOf(role).includes(needs)
    const problem = problemIn((await window.rpc(name, 'not what any call takes')).json())
    expect(['not-allowed-here', 'not-signed-in'].includes(problem?.code ?? '')).toBe(!may)
  })

  test('gets films and results only as far as it sees people', async () => {
    const media = addMedia(engine.library, { sessionId: newSession(engine.library) })
    const status = async (path: string, method = 'GET') => (await window.ask(path, { method })).status
    const rights = rightsOf(role)
    for (const path of [`/media/${media}/footage`, `/media/${media}/poster`, `/media/${media}/photos/0`, `/artifacts/${'a'.repeat(64)}`])
      expect([path, (await status(path)) === 403]).toEqual([path, !rights.includes('see')])
    expect((await status(`/media/${media}/original`)) === 403).toBe(!rights.includes('report'))
    expect((await status('/uploads/x', 'PUT')) === 403).toBe(!rights.includes('measure'))
  })

  test('hears of jobs only as far as it sees people', async () => {
    const heard: string[] = []
    const socket = window.socket()
    socket.on('message', (data: Buffer) => heard.push((JSON.parse(data.toString()) as { type: string }).type))
    expect(await outcomeOf(socket)).toBe('open')
    const { library } = engine
    // The window is open a little before the engine knows it.
    const told = () => {
      library.changes.tell({ type: 'upload', grantId: 'x', receivedBytes: 1 })
      library.changes.tell({ type: 'changed', topics: ['users'] })
      return heard
    }
    await expect.poll(told).toContain('changed')
    const before = heard.length
    told()
    await expect.poll(() => heard.length).toBeGreaterThan(before)
    expect(heard.includes('upload')).toBe(rightsOf(role).includes('see'))
    socket.terminate()
  })
})

test('whoever labels frames gets the films of datasets, and what was made of them, as long as the person agrees', async () => {
  const { library } = engine
  const window = await enteredAs('annotator')
  const sessionId = newSession(library)
  const media = addMedia(library, { sessionId, name: 'labelled.mp4' })
  const table = addResult(library, 'probe', hashOf('labelled.mp4'), '{"frames":[]}')
  library.sql.prepare("INSERT INTO dataset (id, name, topology, created_us) VALUES ('d', 'Feet', '{}', 1)").run()
  library.sql.prepare("INSERT INTO dataset_trial (id, dataset_id, session_id, code) VALUES ('t', 'd', ?, 'P1-1')").run(sessionId)
  const statuses = async () => [(await window.ask(`/media/${media}/footage`)).status, (await window.ask(`/artifacts/${table}`)).status, (await window.ask(`/media/${media}/original`)).status]
  expect(await statuses()).toEqual([403, 403, 403])
  library.sql.prepare(`UPDATE athlete SET consent = '[{"purpose":"training-data","until":null}]'`).run()
  expect(await statuses()).toEqual([200, 200, 403])
  library.sql.prepare('UPDATE dataset_trial SET removed_us = 1').run()
  expect(await statuses()).toEqual([403, 403, 403])
})

test('the bytes of a film itself are a look that is kept once for a while, however many parts a player asks for', async () => {
  const { library } = engine
  const window = await enteredAs('physio')
  const sessionId = newSession(library)
  const mediaId = addMedia(library, { sessionId, name: 'looked at.mp4' })
  for (let n = 0; n < 3; n++) expect((await window.ask(`/media/${mediaId}/footage?content=${hashOf('looked at.mp4')}`)).status).toBe(200)
  const looks = library.sql.prepare("SELECT actor, athlete_id = (SELECT athlete_id FROM session WHERE id = ?) AS isOfThem FROM audit WHERE action = 'view' AND detail ->> '$.mediaId' = ?").all(sessionId, mediaId)
  expect(looks).toEqual([{ actor: users.physio.id, isOfThem: 1 }])
})

test('a check of the library, which makes again what is damaged, needs the right to measure, and stands in the log', async () => {
  const asked = async (role: Role) => problemIn((await (await enteredAs(role)).rpc('system/check')).json())?.code
  expect(await asked('physio')).toBe('not-allowed-here')
  expect(await asked('biomechanist')).toBeUndefined()
  expect(engine.library.sql.prepare("SELECT actor FROM audit WHERE detail ->> '$.call' = 'system.check' AND action = 'analysis' ORDER BY n DESC").pluck().get()).toBe(users.biomechanist.id)
})

describe('a window at which nobody has signed in', () => {
  test('knows who works here, and nothing else', async () => {
    const window = await entered()
    expect((await window.rpc('users/me')).json()).toEqual({ json: { user: null, isOpen: false, rights: [] } })
    expect(problemIn((await window.rpc('athletes/list')).json())).toMatchObject({ code: 'not-signed-in' })
    expect((await window.ask('/api/athletes')).status).toBe(403)
    expect((await window.rpc('users/list')).text).not.toContain('argon2')
  })

  test('is let in by the right secret, and by no other', async () => {
    const window = await entered()
    const { id } = users.physio
    expect(problemIn((await window.rpc('users/signIn', { id, secret: '1111' })).json())).toMatchObject({ code: 'wrong-secret' })
    expect((await window.rpc('athletes/list')).status).toBe(403)
    expect((await window.rpc('users/signIn', { id, secret: SECRET })).json()).toMatchObject({ json: { user: { id, role: 'physio' }, isOpen: false } })
    expect((await window.rpc('athletes/list')).status).toBe(200)
    expect((await window.rpc('users/signOut')).status).toBe(200)
    expect((await window.rpc('athletes/list')).status).toBe(403)
  })

  test('does nothing for a window that still shows somebody else, and hears who it is now', async () => {
    const window = await enteredAs('physio')
    const ask = (call: string, shown: string) => window.ask(`/rpc/${call}`, { ...jsonBody('POST', {}), headers: { 'content-type': 'application/json', [SHOWN_USER]: shown } })
    expect((await ask('athletes/list', users.physio.id)).status).toBe(200)
    expect(problemIn((await ask('athletes/list', users.biomechanist.id)).json())).toMatchObject({ code: 'other-user', message: expect.stringContaining('The physio') as string })
    expect((await ask('users/me', users.biomechanist.id)).json()).toMatchObject({ json: { user: { id: users.physio.id } } })
    const topics: string[] = []
    const end = engine.library.changes.listen((event) => void (event.type === 'changed' && topics.push(...event.topics)))
    await window.rpc('users/signOut')
    await expect.poll(() => topics).toContain('users')
    end()
  })

  test('waits longer and longer after wrong ones, and a lead ends that', async () => {
    const window = await entered()
    const lead = await enteredAs('lab-lead')
    const { json: guest } = (await lead.rpc('users/create', { name: 'A guest', role: 'annotator', secret: 'forgotten' })).json() as { json: User }
    const attempt = async (secret: string) => problemIn((await window.rpc('users/signIn', { id: guest.id, secret })).json())?.code
    const codes: unknown[] = []
    for (let n = 0; n < 6; n++) codes.push(await attempt('0000'))
    expect(codes).toEqual(['wrong-secret', 'wrong-secret', 'wrong-secret', 'wrong-secret', 'wrong-secret', 'wait'])
    expect(await attempt('forgotten')).toBe('wait')
    await lead.rpc('users/setSecret', { id: guest.id, secret: 'another one' })
    expect(await attempt('another one')).toBeUndefined()
  })

  test('tries the old secret of a window that was left signed in no more often than at the door', async () => {
    const lead = await enteredAs('lab-lead')
    const { json: guest } = (await lead.rpc('users/create', { name: 'Left signed in', role: 'physio', secret: SECRET })).json() as { json: User }
    const window = await entered()
    await window.rpc('users/signIn', { id: guest.id, secret: SECRET })
    const attempt = async (old: string) => problemIn((await window.rpc('users/setSecret', { id: guest.id, secret: '8642', old })).json())?.code
    const codes: unknown[] = []
    for (let n = 0; n < 6; n++) codes.push(await attempt('0000'))
    expect(codes).toEqual(['wrong-secret', 'wrong-secret', 'wrong-secret', 'wrong-secret', 'wrong-secret', 'wait'])
    expect(await attempt(SECRET)).toBe('wait')
  })

  test('may not try many at once, nor touch what is another user’s or the engine’s', async () => {
    const lead = await enteredAs('lab-lead')
    const { json: guest } = (await lead.rpc('users/create', { name: 'Tried at once', role: 'physio', secret: SECRET })).json() as { json: User }
    const window = await entered()
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => window.rpc('users/signIn', { id: guest.id, secret: `000${n}` })))
    expect(answers.filter((answer) => problemIn(answer.json())?.code === 'wrong-secret').length).toBeLessThanOrEqual(5)
    expect(problemIn((await window.rpc('system/choices/set', { key: 'panes', value: 1 })).json())).toMatchObject({ code: 'not-signed-in' })
    for (const key of ['engine/tablets-on', `${guest.id}/panes`]) expect((await lead.rpc('system/choices/set', { key, value: true })).status).toBe(400)
  })

  test('has to sign in again after a new secret was given', async () => {
    const lead = await enteredAs('lab-lead')
    const { json: guest } = (await lead.rpc('users/create', { name: 'New PIN', role: 'physio', secret: SECRET })).json() as { json: User }
    const window = await entered()
    await window.rpc('users/signIn', { id: guest.id, secret: SECRET })
    expect((await window.rpc('athletes/list')).status).toBe(200)
    await lead.rpc('users/setSecret', { id: guest.id, secret: '97531' })
    expect((await window.rpc('athletes/list')).status).toBe(403)
  })

  test('of somebody who has left is nobody’s from then on', async () => {
    const lead = await enteredAs('lab-lead')
    const { json: guest } = (await lead.rpc('users/create', { name: 'Gone soon', role: 'biomechanist', secret: SECRET })).json() as { json: User }
    const window = await entered()
    await window.rpc('users/signIn', { id: guest.id, secret: SECRET })
    expect((await window.rpc('athletes/list')).status).toBe(200)
    await lead.rpc('users/update', { id: guest.id, changes: { hasLeft: true } })
    expect((await window.rpc('athletes/list')).status).toBe(403)
    expect(problemIn((await lead.rpc('users/update', { id: users['lab-lead'].id, changes: { hasLeft: true } })).json())).toMatchObject({ code: 'no-lab-lead' })
  })
})

async function entered(): Promise<Client> {
  const window = at.stranger()
  await window.enter(at.serving.newCode())
  return window
}

async function enteredAs(role: Role): Promise<Client> {
  const window = await entered()
  const answer = await window.rpc('users/signIn', { id: users[role].id, secret: SECRET })
  expect((answer.json() as { json: Me }).json.user?.role).toBe(role)
  return window
}

function problemIn(answer: unknown): { code: string } | undefined {
  return (answer as { json?: { data?: { code: string } } }).json?.data
}

function* pathsOf(router: object, at: string[] = []): Generator<string[]> {
  for (const [name, entry] of Object.entries(router)) {
    if ('~orpc' in (entry as object)) yield [...at, name]
    else yield* pathsOf(entry as object, [...at, name])
  }
}
