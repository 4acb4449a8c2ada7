import { randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { User } from '../../contract/lab/users.ts'
import type { Role } from '../../core/lab/roles.ts'
import { ProblemError } from '../../core/problem.ts'
import { note } from '../audit/audit-log.ts'
import { nowUs } from '../clock.ts'
import { found } from '../store/found.ts'
import type { Library } from '../store/library.ts'
import { user } from '../store/tables/lab.ts'
import { hashSecret } from './secrets.ts'

type Row = typeof user.$inferSelect

export const userRow = (library: Library, id: string): Row | undefined => library.query.select().from(user).where(eq(user.id, id)).get()

export function listUsers(library: Library): User[] {
  return library.query.select().from(user).orderBy(asc(user.createdUs)).all().map(told)
}

/** Nobody works here by name: whoever has a window may do everything. */
export const isOpen = (library: Library): boolean => library.sql.prepare('SELECT 1 FROM user WHERE left_us IS NULL').get() === undefined

export async function createUser(library: Library, { name, role, secret }: { name: string; role: Role; secret: string }, assertMayStill = () => {}): Promise<User & { isFirst: boolean }> {
  const kept = await hashSecret(secret)
  const row = { id: randomUUID(), name, role, secret: kept, createdUs: nowUs() }
  const isFirst = library.sql.transaction(() => {
    assertMayStill()
    const isNobodyHere = isOpen(library)
    if (isNobodyHere && role !== 'lab-lead') throw noLead('Somebody has to be able to let others in.')
    refuseTaken(library, null, name)
    library.query.insert(user).values(row).run()
    note(library, { action: 'user', detail: { did: 'added', userId: row.id, role } })
    return isNobodyHere
  })()
  library.changes.touched('users')
  return { ...told(userOf(library, row.id)), isFirst }
}

export function updateUser(library: Library, id: string, { hasLeft, ...changes }: { name?: string; role?: Role; hasLeft?: boolean }): User {
  library.sql.transaction(() => {
    const before = userOf(library, id)
    if (changes.name !== undefined || hasLeft === false) refuseTaken(library, id, changes.name ?? before.name)
    const leftUs = hasLeft === undefined ? before.leftUs : hasLeft ? (before.leftUs ?? nowUs()) : null
    library.query.update(user).set({ ...changes, leftUs }).where(eq(user.id, id)).run()
    if (library.sql.prepare("SELECT 1 FROM user WHERE role = 'lab-lead' AND left_us IS NULL").get() === undefined) throw noLead('The last lab lead stays: nobody could let others in.')
    note(library, { action: 'user', detail: { did: 'changed', userId: id, ...(changes.role && { role: changes.role }), ...(hasLeft !== undefined && { hasLeft }) } })
  })()
  library.changes.touched('users')
  return told(userOf(library, id))
}

function refuseTaken(library: Library, id: string | null, name: string): void {
  if (listUsers(library).some((other) => other.id !== id && other.leftUs === null && other.name === name))
    throw new ProblemError({ code: 'name-taken', message: `Somebody here is called ${name} already.`, hint: 'Tell them apart: decisions are signed with the name.', subject: name })
}

export const userOf = (library: Library, id: string): Row => found(userRow(library, id), 'user', id)

export async function keepSecret(library: Library, id: string, secret: string): Promise<void> {
  const kept = await hashSecret(secret)
  library.sql.transaction(() => {
    library.query.update(user).set({ secret: kept, failures: 0, lockedUntilUs: null, secretSetUs: nowUs() }).where(eq(user.id, id)).run()
    note(library, { action: 'user', detail: { did: 'secret', userId: id } })
  })()
}

function told({ id, name, role, createdUs, lastInUs, leftUs }: Row): User {
  return { id, name, role, createdUs, lastInUs, leftUs }
}

const noLead = (message: string) => new ProblemError({ code: 'no-lab-lead', message, hint: 'Add a lab lead first.' })
