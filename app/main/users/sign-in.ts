import { eq } from 'drizzle-orm'
import type { Me, User } from '../../contract/lab/users.ts'
import { ProblemError } from '../../core/problem.ts'
import { note } from '../audit/audit-log.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import { user } from '../store/tables/lab.ts'
import { actingAs, actorNow } from '../acting.ts'
import { isSecret } from './secrets.ts'
import { createUser, keepSecret, userOf } from './users.ts'
import { actorOf, meOf, rightsOfActor, type Visit } from './visit.ts'

/** So many wrong ones cost nothing; each further one doubles the wait, from a second up to an hour. */
const FREE_FAILURES = 4
const LONGEST_WAIT_US = 3_600_000_000

export async function signIn(library: Library, visit: Visit, { id, secret }: { id: string; secret: string }): Promise<Me> {
  const row = attempted(library, id)
  if (row.leftUs !== null || !(await isSecret(secret, row.secret))) throw failed(library, row)
  const now = nowUs()
  library.query.update(user).set({ failures: 0, lockedUntilUs: null, lastInUs: now }).where(eq(user.id, id)).run()
  visit.userId = id
  visit.signedInUs = now
  actingAs(actorOf(library, visit), () => note(library, { action: 'sign-in', detail: {} }))
  library.changes.touched('users') // Other windows of this browser show somebody else.
  return meOf(library, visit)
}

/** Counted as a wrong one before it is looked at: however many come at once, they wait for each other. */
function attempted(library: Library, id: string): typeof user.$inferSelect {
  return library.sql.transaction(() => {
    const row = userOf(library, id)
    const now = nowUs()
    if (row.lockedUntilUs !== null && row.lockedUntilUs > now)
      throw new ProblemError({ code: 'wait', message: `Too many wrong entries: wait ${Math.ceil((row.lockedUntilUs - now) / 1_000_000)} s.`, hint: 'A lab lead can give a new PIN or password.', subject: row.name })
    const failures = row.failures + 1
    const over = failures - FREE_FAILURES
    const lockedUntilUs = over > 0 ? now + Math.min(LONGEST_WAIT_US, 1_000_000 * 2 ** (over - 1)) : null
    library.query.update(user).set({ failures, lockedUntilUs }).where(eq(user.id, id)).run()
    return { ...row, failures }
  })()
}

function failed(library: Library, { id, failures }: { id: string; failures: number }): ProblemError {
  note(library, { action: 'sign-in-failed', detail: { userId: id } })
  const left = FREE_FAILURES - failures
  return new ProblemError({ code: 'wrong-secret', message: 'This PIN or password is wrong.', ...(left <= 0 && { hint: 'Each further wrong one has to be waited for longer.' }) })
}

export function signOut(library: Library, visit: Visit): Me {
  if (visit.userId !== null) note(library, { action: 'sign-out', detail: {} })
  visit.userId = null
  library.changes.touched('users')
  return meOf(library, visit)
}

/** Whoever makes the first user of a library is that user. */
export async function createUserFrom(library: Library, visit: Visit, fields: Parameters<typeof createUser>[1]): Promise<User> {
  const actor = actorNow()
  // Asked again where it is written: somebody may have become the first one while the secret was being hashed.
  const { isFirst, ...created } = await createUser(library, fields, () => {
    if (!rightsOfActor(library, actor).includes('manage')) throw new ProblemError({ code: 'not-signed-in', message: 'Somebody else has just become the first user here.', hint: 'A lab lead lets others in.' })
  })
  if (isFirst) Object.assign(visit, { userId: created.id, signedInUs: nowUs() } satisfies Visit)
  return created
}

export async function setSecret(library: Library, { id, secret, old }: { id: string; secret: string; old?: string | undefined }): Promise<void> {
  const actor = actorNow()
  if (actor.kind === 'user' && actor.id === id) {
    // At a window that was left signed in the old one is tried as at the door.
    const row = attempted(library, id)
    if (!(await isSecret(old ?? '', row.secret))) throw failed(library, row)
  } else if (!rightsOfActor(library, actor).includes('manage')) throw new ProblemError({ code: 'not-yours', message: 'Only a lab lead gives others a new PIN or password.' })
  await keepSecret(library, id, secret)
}
