import { expect, test } from 'vitest'
import { ProblemError } from '../../core/problem.ts'
import { permitted } from '../http/permissions.ts'
import { createAthlete } from '../library/athletes.ts'
import type { Library } from '../store/library.ts'
import { getSession } from '../library/sessions.ts'
import { newSession, temporaryLibrary } from '../testing/library.ts'
import { createUser } from '../users/users.ts'

const kept = (library: Library) => library.sql.prepare("SELECT action, athlete_id AS about, detail ->> '$.call' AS call, detail ->> '$.failed' AS failed FROM audit WHERE action <> 'user' ORDER BY n").all()

test('a change is in the log before it is made, and that it came to nothing after it', async () => {
  const library = await temporaryLibrary()
  const { id } = createAthlete(library, { name: 'Mara' })
  const visit = { userId: null, signedInUs: 0, lastUs: 0 }
  const entry = { action: 'edit', about: id, call: 'athletes.update', failed: null }
  const call = { visit, path: ['athletes', 'update'], input: { id } }
  await permitted(library, call, () => {
    expect(kept(library)).toEqual([entry])
    return { output: { id } }
  })
  const refused = new ProblemError({ code: 'no-such-thing', message: 'It is not there.' })
  await expect(permitted(library, call, () => Promise.reject(refused))).rejects.toBe(refused)
  expect(kept(library)).toEqual([entry, entry, { ...entry, failed: 'no-such-thing' }])
})

test('who is made by a call is named once they are there; a look is kept once for a while', async () => {
  const library = await temporaryLibrary()
  const visit = { userId: null, signedInUs: 0, lastUs: 0 }
  const { output } = await permitted(library, { visit, path: ['athletes', 'create'], input: { name: 'Mara' } }, () => ({ output: createAthlete(library, { name: 'Mara' }) }))
  const made = { action: 'edit', call: 'athletes.create', failed: null }
  expect(kept(library)).toEqual([{ ...made, about: null }, { ...made, about: output.id }])
  for (let n = 0; n < 3; n++) await permitted(library, { visit, path: ['athletes', 'get'], input: { id: output.id } }, () => ({ output }))
  expect(kept(library).slice(2)).toEqual([{ action: 'view', about: output.id, call: null, failed: null }])
})

test('whoever opens a person, a visit or what a report would say has looked', async () => {
  for (const [path, field] of [['athletes.get', 'id'], ['sessions.get', 'id'], ['reports.setup', 'sessionId']] as const) {
    const library = await temporaryLibrary()
    const sessionId = newSession(library)
    const { athleteId } = getSession(library, sessionId)
    const input = { [field]: path === 'athletes.get' ? athleteId : sessionId }
    await permitted(library, { visit: { userId: null, signedInUs: 0, lastUs: 0 }, path: path.split('.'), input }, () => ({ output: null }))
    expect([path, kept(library)]).toEqual([path, [{ action: 'view', about: athleteId, call: null, failed: null }]])
  }
})

test('what somebody asks for who may not is kept once for a while; of who has not signed in nothing is', async () => {
  const library = await temporaryLibrary()
  const { id } = createAthlete(library, { name: 'Mara' })
  await createUser(library, { name: 'Ines', role: 'lab-lead', secret: '1234' })
  const { id: userId } = await createUser(library, { name: 'Ali', role: 'annotator', secret: '1234' })
  const now = Date.now() * 1_000
  const ask = (who: string | null, path: string[]) => permitted(library, { visit: { userId: who, signedInUs: now, lastUs: now }, path, input: { id } }, () => ({ output: null }))
  await expect(ask(null, ['athletes', 'get'])).rejects.toMatchObject({ problem: { code: 'not-signed-in' } })
  for (let n = 0; n < 2; n++) await expect(ask(userId, ['athletes', 'get'])).rejects.toMatchObject({ problem: { code: 'not-allowed-here' } })
  await expect(ask(userId, ['athletes', 'erase'])).rejects.toMatchObject({ problem: { code: 'not-allowed-here' } })
  expect(kept(library)).toEqual(['athletes.get', 'athletes.erase'].map((call) => ({ action: 'refused', about: id, call, failed: null })))
  expect(library.sql.prepare("SELECT DISTINCT actor FROM audit WHERE action = 'refused'").pluck().all()).toEqual([userId])
})
