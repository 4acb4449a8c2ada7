/** A page that nobody sees, at an address of its own: it reaches what it is served there, and nothing else of the library. */
import type { Hono } from 'hono'
import { type WebSocket, WebSocketServer } from 'ws'
import { appBehindDoor } from './door.ts'
import type { GateFacts } from './gate.ts'
import { acceptSockets, listenOnLoopback } from './loopback.ts'
import { Sessions } from './sessions.ts'

export interface HiddenPageServer {
  origin: string
  /** With a code that works once. */
  url: string
  /** The page has called. */
  connected: Promise<WebSocket>
  close(): Promise<void>
}

interface Served {
  /** Puts its routes in. */
  routes: (app: Hono) => void
  headers?: Readonly<Record<string, string>>
  mostMessageBytes: number
}

export async function serveHiddenPage({ routes, headers, mostMessageBytes }: Served): Promise<HiddenPageServer> {
  const sessions = new Sessions(() => 'the page')
  const facts: GateFacts = { origins: [], cookieName: '', isSession: (secret) => sessions.has(secret) }
  const app = appBehindDoor({ door: sessions, facts, ...(headers && { headers }) })
  routes(app)
  const loopback = await listenOnLoopback(app.fetch, 0)
  facts.origins = [loopback.origin]
  facts.cookieName = `stridescope-${loopback.port}`
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostMessageBytes })
  const connected = new Promise<WebSocket>((resolve) => sockets.once('connection', resolve))
  acceptSockets(loopback, facts, (request, socket, head) => {
    if (sockets.clients.size > 0) socket.end('HTTP/1.1 409 Conflict\r\nConnection: close\r\n\r\n')
    else
      sockets.handleUpgrade(request, socket, head, (page) => {
        // Whatever cannot be read ends the page's socket, and nothing else.
        page.on('error', () => page.terminate())
        sockets.emit('connection', page, request)
      })
  })
  return {
    origin: loopback.origin,
    url: `${loopback.origin}/#code=${sessions.newCode()}`,
    connected,
    async close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
      await loopback.close()
    },
  }
}
