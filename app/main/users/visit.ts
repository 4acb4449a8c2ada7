import type { Me } from '../../contract/users.ts'
import { RIGHTS, rightsOf, type Right } from '../../core/lab/roles.ts'
import type { Library } from '../store/library.ts'
import type { Actor } from './acting.ts'
import { isOpen, userRow } from './users.ts'

/** One window, from when it came in at the door. */
export interface Visit {
  /** Who has signed in there. */
  userId: string | null
  /** Of the device, whoever has signed in there; not there: it is the lab's own machine. */
  limits?: readonly Right[]
}

/** Somebody who has left meanwhile is nobody. */
export function actorOf(library: Library, { userId, limits }: Visit): Actor {
  const row = userId === null ? undefined : userRow(library, userId)
  return row && row.leftUs === null ? { kind: 'user', id: row.id, name: row.name, role: row.role, ...(limits && { limits }) } : { kind: 'nobody', ...(limits && { limits }) }
}

export function rightsOfActor(library: Library, actor: Actor): readonly Right[] {
  if (actor.kind === 'command-line') return RIGHTS
  const own = actor.kind === 'user' ? rightsOf(actor.role) : isOpen(library) ? RIGHTS : []
  return actor.limits ? own.filter((right) => actor.limits?.includes(right)) : own
}

export function meOf(library: Library, visit: Visit): Me {
  const actor = actorOf(library, visit)
  return { user: actor.kind === 'user' ? { id: actor.id, name: actor.name, role: actor.role } : null, isOpen: isOpen(library), rights: [...rightsOfActor(library, actor)] }
}
