/** On whose behalf the engine is doing what it does: asked where something is kept under a name, far from the door through which it was asked for. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Right, Role } from '../core/lab/roles.ts'

interface AtDevice {
  /** What the device may be used for; not there: it is the lab's own machine. */
  limits?: readonly Right[]
}
export type Actor = ({ kind: 'user'; id: string; name: string; role: Role } & AtDevice) | ({ kind: 'nobody' } & AtDevice) | { kind: 'command-line' }

const acting = new AsyncLocalStorage<Actor>()

export const actingAs = <Result>(actor: Actor, work: () => Result): Result => acting.run(actor, work)

/** Whoever holds the library's files needs no window to change them. */
export const actorNow = (): Actor => acting.getStore() ?? { kind: 'command-line' }

export function userNow(): string | null {
  const actor = actorNow()
  return actor.kind === 'user' ? actor.id : null
}

/** Null: in a library without users, or on the command line. */
export function nameNow(): string | null {
  const actor = actorNow()
  return actor.kind === 'user' ? actor.name : null
}

/** As the audit log names them. */
export const actorName = (actor: Actor): string => (actor.kind === 'user' ? actor.id : actor.kind)
