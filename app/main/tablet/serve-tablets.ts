import type { Server } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { acceptSockets } from '../serving/loopback.ts'
import { eventSockets, type MayHear } from '../serving/events.ts'
import type { Doorkeeper } from '../serving/door.ts'
import type { GateFacts } from '../serving/gate.ts'
import type { Library } from '../store/library.ts'
import type { Visit } from '../users/visit.ts'
import type { ServeTablets } from './tablets.ts'

/** Known, so that a tablet finds it again; another where it is taken. */
const PORT = 8443
const A_YEAR_S = 31_536_000

interface Serving {
  appOf(door: Doorkeeper<Visit>, facts: GateFacts): Hono
  mayHear(door: Doorkeeper<Visit>, facts: GateFacts): MayHear
}

/** All addresses of this machine, over TLS: without it a browser has neither VideoDecoder nor WebGPU. */
export const serveTablets = (library: Library, { appOf, mayHear }: Serving): ServeTablets => async (hosts, { key, certificate }, devices) => {
  const facts: GateFacts = { origins: [], cookieName: 'stridescope-tablet', cookieFields: `Secure; Max-Age=${A_YEAR_S}`, isAway: true, isSession: (secret) => devices.visit(secret) !== undefined }
  const app = appOf(devices, facts)
  // For a tablet that is to trust it, which asks before it has been paired.
  const fetch = (request: Request) => (new URL(request.url).pathname === '/certificate.crt' ? new Response(certificate, { headers: { 'content-type': 'application/x-x509-ca-cert' } }) : app.fetch(request))
  const options = { fetch, hostname: '0.0.0.0', createServer, serverOptions: { key, cert: certificate } } as const
  const server = await listening(options, PORT).catch(() => listening(options, 0))
  const { port } = server.address() as AddressInfo
  facts.origins = hosts.map((host) => `https://${host}:${port}`)
  const events = eventSockets(library.changes, mayHear(devices, facts))
  acceptSockets({ servers: [server] }, facts, events.upgrade)
  return {
    addresses: [...facts.origins],
    async close() {
      events.close()
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}

function listening(options: Omit<Parameters<typeof serve>[0], 'port'>, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ ...options, port } as Parameters<typeof serve>[0], () => resolve(server)) as Server
    server.once('error', reject)
  })
}
