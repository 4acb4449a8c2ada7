import fc from 'fast-check'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { contract } from '../../contract/contract.ts'
import { problemSchema } from '../../contract/basics/problem.ts'
import { characterOf, LAST_CHARACTER, numberOf } from '../../core/testing/characters.ts'
import { openEngine, type Engine } from '../engine-parts.ts'
import { addJob } from '../jobs/store.ts'
import { getSession } from '../library/sessions.ts'
import { createTrial } from '../library/trials.ts'
import { jsonBody, served, type Answer, type Asked, type Served } from '../testing/http.ts'
import { newFolder, newSession } from '../testing/library.ts'
import { addMedia } from '../testing/media.ts'

interface Procedure {
  path: string
  route: { method: string; path: string }
  input: z.ZodType | undefined
  output: z.ZodType | undefined
}

const procedures = [...proceduresOf(contract)]
const calls = procedures.map((procedure) => [procedure.path, procedure] as const)

let engine: Engine
let at: Served
let folder: string
let ids: string[]
let faults: unknown[][]

beforeAll(async () => {
  folder = newFolder()
  // Jobs are only queued: this is about what may be asked for.
  engine = await openEngine(join(folder, 'library'), 'a test', { atOnce: 0 })
  at = await served(engine)
  faults = []
  vi.spyOn(console, 'error').mockImplementation((...words) => void faults.push(words))
})
let afterFilling: unknown
// Anew unless nothing has changed since: one call before may have thrown them all away.
beforeEach(() => {
  const { library } = engine
  if (changes() === afterFilling) return
  // One call before may have made the first user, who alone may do anything from then on.
  library.sql.exec('UPDATE edit SET user_id = NULL; UPDATE decision SET user_id = NULL; UPDATE finding_comment SET user_id = NULL; DELETE FROM user')
  const sessionId = newSession(library)
  const { athleteId } = getSession(library, sessionId)
  const trialId = createTrial(library, { sessionId }).id
  ids = [athleteId, sessionId, trialId, addMedia(library, { sessionId }), addJob(library, { kind: 'check', title: 'x', sessionId: null, payload: {} })]
  afterFilling = changes()
})
afterEach(() => {
  const told = faults.splice(0)
  if (told.length > 0) throw new AggregateError(told.flat(), 'The engine called something a fault of its own')
})
afterAll(async () => {
  vi.restoreAllMocks()
  await at.serving.close()
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
})

test('every call of the contract is here', () => {
  expect(procedures.length).toBeGreaterThan(30)
  expect(new Set(procedures.map(({ route }) => `${route.method} ${route.path}`)).size).toBe(procedures.length)
})

describe('whatever JSON is sent to', () => {
  test.each(calls)('%s, the answer is one that the contract knows, and what is refused changes nothing', async (_, procedure) => {
    await fc.assert(
      fc.asyncProperty(inputOf(procedure), async (input) => {
        const before = changes()
        const answer = await at.window.rpc(procedure.path, input)
        expect(answer.status).not.toBe(500)
        const { json } = answer.json() as { json: unknown }
        if (answer.status < 300) return void (procedure.output ?? z.unknown()).parse(json)
        expect(problemSchema.parse((json as { data: unknown }).data).message).not.toContain(folder)
        expect(changes()).toBe(before)
      }),
      { numRuns: procedure.input ? 16 : 3 },
    )
  })

  test.each(calls)('%s as a script asks, the same holds, and an error is the bare problem', async (_, procedure) => {
    await fc.assert(
      fc.asyncProperty(inputOf(procedure), async (input) => {
        const before = changes()
        const [path, asked] = asScript(procedure, input)
        const answer = await at.window.ask(path, asked)
        expect(answer.status).not.toBe(500)
        if (answer.status < 300) return void (procedure.output && procedure.output.parse(answer.json()))
        bareProblem(answer)
        expect(changes()).toBe(before)
      }),
      { numRuns: procedure.input ? 8 : 2 },
    )
  })

  test('the engine answers afterwards as before', async () => {
    expect((await at.window.rpc('sessions/list')).status).toBe(200)
    expect(engine.library.sql.pragma('foreign_key_check')).toEqual([])
    expect(engine.library.sql.pragma('quick_check', { simple: true })).toBe('ok')
  })
})

describe('what is refused says where', () => {
  test.each<[string, unknown, RegExp]>([
    ['athletes/create', { name: '   ' }, /name: A name is needed/],
    ['athletes/create', { name: 'Mara', heightM: 178 }, /heightM: /],
    ['athletes/create', { name: 'Mara', birthDate: '2026-02-30' }, /birthDate: /],
    ['athletes/create', { name: 'Ma\u0000ra' }, /name: /],
    ['trials/update', { id: 'x', changes: { pain: 11 } }, /id: .*; changes\.pain: /],
    ['sessions/list', { limit: 0 }, /limit: /],
    ['imports/preview', { grants: ['../../etc/passwd'] }, /grants\.0: Not a grant/],
  ])('%s with %j', async (path, input, words) => {
    const answer = await at.window.rpc(path, input)
    expect(answer.status).toBe(400)
    expect((answer.json() as { json: { data: unknown } }).json.data).toMatchObject({ code: 'bad-input', message: expect.stringMatching(words) as string })
  })

  test('a script gets the same words without wrapping', async () => {
    const answer = await at.window.ask('/api/athletes', jsonBody('POST', { name: '' }))
    expect([answer.status, answer.json()]).toEqual([400, { code: 'bad-input', message: 'name: A name is needed', hint: 'The page at /api says what is expected.' }])
    const missing = await at.window.ask(`/api/sessions/${ids[0]}`)
    expect([missing.status, missing.json()]).toEqual([404, { code: 'not-found', message: 'There is no such session in this library.', hint: expect.any(String) as string, subject: ids[0] }])
  })
})

test('choices keep any JSON, for a window as for a script', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[a-zä][\w. %ä-]{0,39}$/), fc.jsonValue(), async (key, value) => {
      const plain = JSON.parse(JSON.stringify(value)) as unknown
      expect((await at.window.rpc('system/choices/set', { key, value: plain })).status).toBe(200)
      expect((await at.window.rpc('system/choices/get', { key })).json()).toEqual({ json: { value: plain } })
      const path = `/api/choices/${encodeURIComponent(key)}`
      expect((await at.window.ask(path)).json()).toEqual({ value: plain })
      expect((await at.window.ask(path, jsonBody('PUT', { value: [plain] }))).status).toBe(200)
      expect((await at.window.ask(path)).json()).toEqual({ value: [plain] })
    }),
    { numRuns: 40 },
  )
})

test('a choice that is no JSON is refused', async () => {
  const body = JSON.stringify({ json: { key: 'k', value: '12345678901234567890' }, meta: [[0, 'value']] })
  const answer = await at.window.ask('/rpc/system/choices/set', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  expect(answer.status).toBe(400)
})

/** Rows that this engine has changed since its start, but for what the audit log keeps of having been asked. */
function changes(): unknown {
  return engine.library.sql.prepare('SELECT total_changes() - (SELECT count(*) FROM audit)').pluck().get()
}

function bareProblem(answer: Answer): void {
  const problem = z.strictObject({ code: z.string(), message: z.string(), hint: z.string().optional(), subject: z.string().optional() }).parse(answer.json())
  expect(problem.message).not.toContain(folder)
}

/** Anything at all, and what nearly fits: the right fields with odd values, ids that are there among them. */
function inputOf({ input }: Procedure): fc.Arbitrary<unknown> {
  if (!input) return fc.oneof(fc.constant(undefined), fc.jsonValue())
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema
  return fc.oneof({ arbitrary: near(schema), weight: 4 }, { arbitrary: fc.jsonValue(), weight: 1 }).map((value) => JSON.parse(JSON.stringify(value) ?? 'null') as unknown)
}

interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
  format?: string
}

function near(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: fitting(schema), weight: 40 }, { arbitrary: fc.jsonValue(), weight: 1 })
}

function fitting({ type, properties, required = [], items, anyOf, enum: choices, format }: Schema): fc.Arbitrary<unknown> {
  if (anyOf) return fc.oneof(...anyOf.map(fitting))
  if (choices) return fc.constantFrom(...choices)
  if (properties) return fc.record(Object.fromEntries(Object.entries(properties).map(([key, field]) => [key, near(field)])), { requiredKeys: required })
  if (type === 'array') return fc.array(items ? near(items) : fc.jsonValue(), { maxLength: 3 })
  if (type === 'integer') return often(fc.integer({ min: 1, max: 10 }), fc.constantFrom(-1, 0, 11, 2 ** 53, 1e21))
  if (type === 'number') return often(fc.double({ min: 1, max: 1.5, noNaN: true }), fc.constantFrom(0, -1, 0.05, 1e308))
  if (type === 'null') return fc.constant(null)
  if (type === 'boolean') return fc.boolean()
  if (type !== 'string') return fc.jsonValue()
  if (format === 'uuid') return often(fc.nat(20).map((pick) => ids[pick % ids.length]!), fc.uuid())
  if (format === 'date') return often(fc.constantFrom('2026-11-20', '0000-01-01', '9999-12-31', '2024-02-29'), fc.constantFrom('2026-02-30', 'today', ''))
  const odd = fc.constantFrom(' ', '', '\u0000', 'a\u0000b', '\ud800', '%', '_', '\\', "'", '"', '../..', '/etc/passwd', 'ä'.repeat(300), '🦵', '__proto__', 'A'.repeat(22))
  return often(fc.constantFrom('Mara', 'knee'), fc.oneof(odd, fc.string({ unit: fc.nat(LAST_CHARACTER).map(characterOf, numberOf), maxLength: 8 })))
}

function often(good: fc.Arbitrary<unknown>, rarely: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: good, weight: 5 }, { arbitrary: rarely, weight: 1 })
}

/** As the OpenAPI document says: ids in the path, the rest in the query or in the body. */
function asScript({ route }: Procedure, input: unknown): [string, Asked] {
  const fields = typeof input === 'object' && input !== null && !Array.isArray(input) ? { ...(input as Record<string, unknown>) } : undefined
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = fields?.[name] ?? input
    if (fields) delete fields[name]
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? null)
    return encodeURIComponent(text.toWellFormed()) || 'x'
  })
  if (route.method !== 'GET') return [`/api${path}`, jsonBody(route.method, fields ?? input ?? {})]
  const query = new URLSearchParams(Object.entries(fields ?? {}).map(([key, value]): [string, string] => [key, typeof value === 'string' ? value : JSON.stringify(value)]))
  return [`/api${path}?${query.toString()}`, {}]
}

function* proceduresOf(router: object, at: string[] = []): Generator<Procedure> {
  for (const [name, entry] of Object.entries(router)) {
    const path = [...at, name]
    const inside = (entry as { '~orpc'?: { route: Procedure['route']; inputSchema?: z.ZodType; outputSchema?: z.ZodType } })['~orpc']
    if (inside) yield { path: path.join('/'), route: inside.route, input: inside.inputSchema, output: inside.outputSchema }
    else yield* proceduresOf(entry as object, path)
  }
}
