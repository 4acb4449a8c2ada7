import type { Me } from '../../contract/lab/users.ts'
import { RIGHTS, rightsOf, type Right } from '../../core/lab/roles.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import type { Actor } from '../acting.ts'
import { isOpen, userRow } from './users.ts'

/** One window, from when it came in at the door. */
export interface Visit {
  /** Who has signed in there. */
  userId: string | null
  /** When, and when the window has asked for anything the last time. */
  signedInUs?: number
  lastUs?: number
  /** Of the device, whoever has signed in there; not there: it is the lab's own machine. */
  limits?: readonly Right[]
}

/** A tablet that sleeps, or a window that was closed: the window itself signs out sooner. */
const LONGEST_SILENCE_US = 30 * 60_000_000

const isSilent = ({ lastUs }: Visit): boolean => lastUs !== undefined && nowUs() - lastUs > LONGEST_SILENCE_US

/** The window asks for something. What it only hears is no sign of anybody. */
export function asks(visit: Visit): void {
  if (isSilent(visit)) visit.userId = null
  visit.lastUs = nowUs()
}

/** Somebody who has left meanwhile, or has another secret since, or has been silent for long, is nobody. */
export function actorOf(library: Library, visit: Visit): Actor {
  const { userId, limits, signedInUs = 0 } = visit
  const at = limits && { limits }
  const row = userId === null || isSilent(visit) ? undefined : userRow(library, userId)
  const isHere = row && row.leftUs === null && row.secretSetUs <= signedInUs
  return isHere ? { kind: 'user', id: row.id, name: row.name, role: row.role, ...at } : { kind: 'nobody', ...at }
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

/** Of what was asked for before, as it was kept: `actorName` has written it. */
export function actorNamed(library: Library, name: string): Actor {
  if (name === 'nobody' || name === 'command-line') return { kind: name }
  const row = userRow(library, name)
  return row ? { kind: 'user', id: row.id, name: row.name, role: row.role } : { kind: 'nobody' }
}
