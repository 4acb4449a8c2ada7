import type { Engine } from '../engine-parts.ts'
import { serveTablets } from '../tablet/serve-tablets.ts'
import { Tablets } from '../tablet/tablets.ts'
import { actorOf, rightsOfActor, type Visit } from '../users/visit.ts'
import { makeApp } from './app.ts'
import type { Doorkeeper } from '../serving/door.ts'
import { eventSockets, type MayHear } from '../serving/events.ts'
import { cookie, type GateFacts } from '../serving/gate.ts'
import { acceptSockets, listenOnLoopback } from '../serving/loopback.ts'
import { makeRouter } from './router.ts'
import { Sessions } from '../serving/sessions.ts'

export interface Serving {
  origin: string
  newCode(): string
  close(): Promise<void>
}

export async function startServer(engine: Engine, port: number): Promise<Serving> {
  const { library } = engine
  // What a job is called names people and files.
  const mayHear = (door: Doorkeeper<Visit>, facts: GateFacts): MayHear => ({ headers }, event) => {
    const visit = door.visit(cookie(headers.cookie, facts.cookieName))
    return visit !== undefined && (event.type === 'changed' || rightsOfActor(library, actorOf(library, visit)).includes('see'))
  }
  const tablets = new Tablets(library, serveTablets(library, { appOf: (door, facts) => makeApp(engine, router, door, facts), mayHear }))
  const router = makeRouter(engine, tablets)

  const sessions = new Sessions<Visit>(() => ({ userId: null }))
  const facts: GateFacts = { origins: [], cookieName: '', isSession: (secret) => sessions.has(secret) }
  const loopback = await listenOnLoopback(makeApp(engine, router, sessions, facts).fetch, port)
  facts.origins = [loopback.origin]
  // Cookies know no ports: two libraries open at once must not overwrite each other's.
  facts.cookieName = `stridescope-${loopback.port}`

  const events = eventSockets(library.changes, mayHear(sessions, facts))
  acceptSockets(loopback, facts, events.upgrade)
  await tablets.start()
  return {
    origin: loopback.origin,
    newCode: () => sessions.newCode(),
    async close() {
      events.close()
      await tablets.close()
      await loopback.close()
    },
  }
}
