import { expect, test } from 'vitest'
import { undo } from '../library/history.ts'
import { createAthlete, getAthlete, updateAthlete } from '../library/athletes.ts'
import { brokenAt } from '../audit/audit-log.ts'
import { nowUs } from '../clock.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { actingAs, type Actor } from '../acting.ts'
import { hashSecret, isSecret } from './secrets.ts'
import { createUserFrom, signOut } from './sign-in.ts'
import { createUser, isOpen, listUsers } from './users.ts'
import { actorOf, asks, meOf, type Visit } from './visit.ts'

test('a secret is kept as argon2id with a salt of its own, and known again', async () => {
  const [one, other] = [await hashSecret('Jenö 42'), await hashSecret('Jenö 42')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(other)
  // The same letters, typed with an accent of its own.
  expect(await isSecret('Jeno\u0308 42', one)).toBe(true)
  expect(await isSecret('jenö 42', one)).toBe(false)
  expect(await isSecret('', 'damaged')).toBe(false)
})

test('a library without users is open; the first one is a lab lead', async () => {
  const library = await temporaryLibrary()
  expect(meOf(library, { userId: null })).toMatchObject({ user: null, isOpen: true, rights: expect.arrayContaining(['manage']) as string[] })
  await expect(createUser(library, { name: 'Ines', role: 'physio', secret: '1234' })).rejects.toThrow(/let others in/)
  await createUser(library, { name: 'Ines', role: 'lab-lead', secret: '1234' })
  expect(isOpen(library)).toBe(false)
  await expect(createUser(library, { name: 'Ines', role: 'physio', secret: '1234' })).rejects.toThrow(/called Ines already/)
  signOut(library, { userId: null })
})

test('who has been silent for half an hour has to sign in again; what a window only hears keeps nobody signed in', async () => {
  const library = await temporaryLibrary()
  const { id } = await createUser(library, { name: 'Ines', role: 'lab-lead', secret: '1234' })
  const now = nowUs()
  const fresh = { userId: id, signedInUs: now, lastUs: now - 29 * 60_000_000 }
  expect(actorOf(library, fresh)).toMatchObject({ kind: 'user', name: 'Ines' })
  expect(fresh.lastUs).toBe(now - 29 * 60_000_000)
  const silent = { userId: id, signedInUs: now, lastUs: now - 31 * 60_000_000 }
  expect(actorOf(library, silent)).toEqual({ kind: 'nobody' })
  asks(silent)
  expect(actorOf(library, silent)).toEqual({ kind: 'nobody' })
})

test('of two who would be the first at once, one is, and the other is let in by nobody', async () => {
  const library = await temporaryLibrary()
  const windows = ['Ines', 'Jo'].map((name) => ({ name, visit: { userId: null } as Visit }))
  const made = await Promise.allSettled(windows.map(({ name, visit }) => actingAs({ kind: 'nobody' }, () => createUserFrom(library, visit, { name, role: 'lab-lead', secret: '1234' }))))
  expect(made.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(windows.filter(({ visit }) => visit.userId !== null)).toHaveLength(1)
  expect(listUsers(library)).toHaveLength(1)
})

test('each undoes what is their own, and nothing that somebody else has changed since', async () => {
  const library = await temporaryLibrary()
  const [ines, jo] = [await asUser('Ines'), await asUser('Jo')]
  const { id } = actingAs(ines, () => createAthlete(library, { name: 'Mara' }))
  actingAs(ines, () => updateAthlete(library, id, { heightM: 1.7 }))
  actingAs(jo, () => updateAthlete(library, id, { massKg: 60 }))
  expect(actingAs(ines, () => undo(library))).toMatchObject({ canUndo: true })
  expect(getAthlete(library, id)).toMatchObject({ heightM: null, massKg: 60 })
  actingAs(ines, () => updateAthlete(library, id, { massKg: 61 }))
  expect(() => actingAs(jo, () => undo(library))).toThrow(/Ines has changed the same since/)
  expect(getAthlete(library, id).massKg).toBe(61)

  async function asUser(name: string): Promise<Actor> {
    const { id: userId, role } = await createUser(library, { name, role: 'lab-lead', secret: '1234' })
    return { kind: 'user', id: userId, name, role }
  }
})

test('the audit log can be added to, and not changed or shortened; a break in it is found', async () => {
  const library = await temporaryLibrary()
  for (const name of ['Ines', 'Jo', 'Kim']) await createUser(library, { name, role: 'lab-lead', secret: '1234' })
  expect(brokenAt(library)).toBeNull()
  expect(() => library.sql.exec("UPDATE audit SET actor = 'somebody else' WHERE n = 2")).toThrow(/only grows/)
  expect(() => library.sql.exec('DELETE FROM audit WHERE n = 3')).toThrow(/only grows/)
  // As somebody with the file and another program could.
  library.sql.exec('DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_shortened')
  library.sql.exec("UPDATE audit SET actor = 'somebody else' WHERE n = 2")
  expect(brokenAt(library)).toEqual({ n: 2, why: 'changed' })
  library.sql.exec('DELETE FROM audit WHERE n = 2')
  expect(brokenAt(library)).toEqual({ n: 2, why: 'missing' })
})
