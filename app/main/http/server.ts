import type { Engine } from '../engine-parts.ts'
import { makeApp } from './app.ts'
import { eventSockets } from './events.ts'
import { actorOf, rightsOfActor } from '../users/visit.ts'
import { cookie, type GateFacts } from './gate.ts'
import { acceptSockets, listenOnLoopback } from './loopback.ts'
import { Sessions } from './sessions.ts'

export interface Serving {
  origin: string
  newCode(): string
  close(): Promise<void>
}

export async function startServer(engine: Engine, port: number): Promise<Serving> {
  const sessions = new Sessions()
  const facts: GateFacts = { origin: '', cookieName: '', isSession: (secret) => sessions.has(secret) }
  const app = makeApp(engine, sessions, facts)
  const loopback = await listenOnLoopback(app.fetch, port)
  facts.origin = loopback.origin
  // Cookies know no ports: two libraries open at once must not overwrite each other's.
  facts.cookieName = `stridescope-${loopback.port}`

  const { library } = engine
  // What a job is called names people and files.
  const events = eventSockets(library.changes, ({ headers }, event) => {
    const visit = sessions.visit(cookie(headers.cookie, facts.cookieName))
    return visit !== undefined && (event.type === 'changed' || rightsOfActor(library, actorOf(library, visit)).includes('see'))
  })
  acceptSockets(loopback, facts, events.upgrade)
  return {
    origin: facts.origin,
    newCode: () => sessions.newCode(),
    async close() {
      events.close()
      await loopback.close()
    },
  }
}
