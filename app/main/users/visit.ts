import type { Me } from '../../contract/users.ts'
import { RIGHTS, rightsOf, type Right } from '../../core/lab/roles.ts'
import type { Library } from '../store/library.ts'
import type { Actor } from './acting.ts'
import { isOpen, userRow } from './users.ts'

/** One window, from when it came in at the door. */
export interface Visit {
  /** Who has signed in there. */
  userId: string | null
}

/** Somebody who has left meanwhile is nobody. */
export function actorOf(library: Library, { userId }: Visit): Actor {
  const row = userId === null ? undefined : userRow(library, userId)
  return row && row.leftUs === null ? { kind: 'user', id: row.id, name: row.name, role: row.role } : { kind: 'nobody' }
}

export function rightsOfActor(library: Library, actor: Actor): readonly Right[] {
  if (actor.kind === 'user') return rightsOf(actor.role)
  return actor.kind === 'command-line' || isOpen(library) ? RIGHTS : []
}

export function meOf(library: Library, visit: Visit): Me {
  const actor = actorOf(library, visit)
  return { user: actor.kind === 'user' ? { id: actor.id, name: actor.name, role: actor.role } : null, isOpen: isOpen(library), rights: [...rightsOfActor(library, actor)] }
}
