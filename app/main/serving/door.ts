/** What every application on this machine's loopback begins with: the gate, the headers, and the door at which a code buys a session. */
import { Hono } from 'hono'
import { z } from 'zod'
import { routes } from '../../contract/routes.ts'
import { problemOf, type Problem } from '../../core/problem.ts'
import { refusal, type GateFacts } from './gate.ts'
import { SAFE_HEADERS } from './headers.ts'
import { codeSchema } from './sessions.ts'
import { statusOf } from './statuses.ts'

/** Who lets windows in, and knows them again: what is known of each is the doorkeeper’s own matter. */
export interface Doorkeeper<Visit> {
  /** What the window shows from now on; nothing where the code is none. `name`: of the device. */
  redeem(code: string, name?: string): string | undefined
  visit(secret: string | undefined): Visit | undefined
}

interface Door {
  door: Doorkeeper<unknown>
  facts: GateFacts
  /** Beside those of all. */
  headers?: Readonly<Record<string, string>>
  /** To do about a code that works no more. */
  hint?: string
}

export function appBehindDoor({ door, facts, headers = {}, hint }: Door): Hono {
  const app = new Hono()
  const everywhere = Object.entries({ ...SAFE_HEADERS, ...headers })
  app.use(async (context, next) => {
    const refused = refusal({ method: context.req.method, path: context.req.path, header: (name) => context.req.header(name) }, facts)
    if (refused) context.res = problemResponse(refused.problem, refused.status)
    else await next()
    for (const [name, value] of everywhere) context.res.headers.set(name, value)
  })
  app.post(routes.session, async (context) => {
    const { code, name } = codeSchema.parse(await context.req.json().catch(() => undefined))
    const secret = door.redeem(code, name)
    if (!secret) return problemResponse({ code: 'bad-code', message: 'This address does not work: it was used already, or is too old.', ...(hint !== undefined && { hint }) }, 401)
    context.header('set-cookie', `${facts.cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/${facts.cookieFields === undefined ? '' : `; ${facts.cookieFields}`}`)
    return context.body(null, 204)
  })
  app.notFound(() => notFound())
  app.onError((thrown, context) => {
    // The window has gone away, or given up: nobody reads this answer.
    if (context.req.raw.signal.aborted) return problemResponse({ code: 'gone', message: 'The window has gone away.' }, 400)
    if (thrown instanceof z.ZodError) return problemResponse({ code: 'bad-input', message: 'The request cannot be read.' }, 400)
    const problem = problemOf(thrown)
    if (problem.code === 'unexpected') console.error(thrown)
    return problemResponse(problem, statusOf(problem))
  })
  return app
}

export function notFound(): Response {
  return problemResponse({ code: 'not-found', message: 'There is nothing at this address.' }, 404)
}

function problemResponse(problem: Problem, status: number): Response {
  return Response.json(problem, { status })
}
