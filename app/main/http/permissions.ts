/** Who asks, and whether they may: before anything else of a call is looked at. What is done under a name is kept under it. */
import { ProblemError } from '../../core/problem.ts'
import type { Right } from '../../core/lab/roles.ts'
import { type Answered, auditedCall, noteRefusal } from '../audit/audited-call.ts'
import type { Library } from '../store/library.ts'
import { actingAs, type Actor } from '../acting.ts'
import { actorOf, rightsOfActor, type Visit } from '../users/visit.ts'
import { type CallRule, ruleOf } from './call-rules.ts'

export interface CallContext {
  visit: Visit
  /** Whom the window shows as signed in, where it says so. */
  shown?: string | undefined
}

interface Call extends CallContext {
  path: readonly string[]
  input: unknown
}

export async function permitted<Result extends Answered>(library: Library, { visit, shown, path, input }: Call, make: () => Result | PromiseLike<Result>): Promise<Result> {
  const rule = ruleOf(path)
  if (!rule) throw new Error(`No rule says who may call ${path.join('.')}`)
  const actor = actorOf(library, visit)
  if (shown !== undefined && rule.needs !== 'window' && actor.kind === 'user' && actor.id !== shown) throw otherUser(actor.name)
  if (!may(library, actor, rule.needs)) {
    // Of somebody who has not signed in nothing is known; a window asks for much before it knows that nobody has.
    if (actor.kind === 'user' || (actor.kind === 'nobody' && actor.limits)) actingAs(actor, () => noteRefusal(library, { path, input }))
    throw refusal(actor)
  }
  return actingAs(actor, () => auditedCall(library, { path, input, action: rule.audit }, make))
}

export function assertMay(library: Library, actor: Actor, needs: CallRule['needs'] | readonly Right[]): void {
  if (!may(library, actor, needs)) throw refusal(actor)
}

function may(library: Library, actor: Actor, needs: CallRule['needs'] | readonly Right[]): boolean {
  const rights = rightsOfActor(library, actor)
  return needs === 'window' || (needs === 'any-right' ? rights.length > 0 : [needs].flat().some((right) => rights.includes(right as Right)))
}

const otherUser = (name: string): ProblemError =>
  new ProblemError({ code: 'other-user', message: `${name} has signed in at another window of this browser, so this was not done.`, hint: 'The window shows who is signed in now: do it again, or sign in as yourself.' })

const refusal = ({ kind }: Actor): ProblemError =>
  new ProblemError(
    kind === 'user'
      ? { code: 'not-allowed-here', message: 'Your role does not allow this.', hint: 'Ask a lab lead.' }
      : { code: 'not-signed-in', message: 'Nobody has signed in at this window.', hint: 'Sign in first.' },
  )
