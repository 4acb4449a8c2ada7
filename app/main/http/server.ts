import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { serve } from '@hono/node-server'
import { routes } from '../../contract/routes.ts'
import type { Engine } from '../engine-parts.ts'
import { makeApp } from './app.ts'
import { eventSockets } from './events.ts'
import { refusal, type GateFacts } from './gate.ts'
import { Sessions } from './sessions.ts'

/** A name of its own on loopback: a secure context whose cookie pages on other local ports do not get. */
const HOST_NAME = 'stridescope.localhost'
const LOOPBACK = '127.0.0.1'

export interface Serving {
  origin: string
  newCode(): string
  close(): Promise<void>
}

export async function startServer(engine: Engine, port: number): Promise<Serving> {
  const sessions = new Sessions()
  const facts: GateFacts = { origin: '', cookieName: '', isSession: (secret) => sessions.has(secret) }
  const app = makeApp(engine, sessions, facts)
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, hostname: LOOPBACK, port }, () => resolve(starting as Server))
    ;(starting as Server).once('error', reject)
  })
  const bound = (server.address() as AddressInfo).port
  facts.origin = `http://${HOST_NAME}:${bound}`
  // Cookies know no ports: two libraries open at once must not overwrite each other's.
  facts.cookieName = `stridescope-${bound}`

  const events = eventSockets(engine.library.changes)
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const header = (name: string) => request.headers[name] as string | undefined
    const path = request.url?.split('?')[0] ?? ''
    if (path !== routes.events || refusal({ method: 'GET', path, header }, facts)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    events.upgrade(request, socket, head)
  })
  return {
    origin: facts.origin,
    newCode: () => sessions.newCode(),
    async close() {
      events.close()
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}
