/** Serving this machine and no other. */
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { serve } from '@hono/node-server'
import { routes } from '../../contract/routes.ts'
import { refusal, type GateFacts } from './gate.ts'

/** A name of its own on loopback: a secure context whose cookie pages on other local ports do not get. */
const HOST_NAME = 'stridescope.localhost'
const NO_IPV6 = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'])
const PORTS_TRIED = 5

export interface Loopback {
  origin: string
  port: number
  /** One an address. */
  servers: Server[]
  close(): Promise<void>
}

type Handler = (request: Request) => Response | Promise<Response>

/**
 * Both loopbacks, on one port: browsers try ::1 first for this name, and a stranger listening there would be shown
 * the window's one-time code.
 */
export async function listenOnLoopback(handler: Handler, port: number): Promise<Loopback> {
  const servers = await listenOnBoth(handler, port)
  const bound = (servers[0]!.address() as AddressInfo).port
  return {
    origin: `http://${HOST_NAME}:${bound}`,
    port: bound,
    servers,
    async close() {
      await Promise.all(servers.map(closed))
    },
  }
}

/** The one WebSocket there is, for who passes the gate. */
export function acceptSockets({ servers }: Pick<Loopback, 'servers'>, facts: GateFacts, accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void): void {
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const header = (name: string) => request.headers[name] as string | undefined
    const path = request.url?.split('?')[0] ?? ''
    if (path !== routes.events || refusal({ method: 'GET', path, header }, facts)) socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
    else accept(request, socket, head)
  }
  for (const server of servers) server.on('upgrade', upgrade)
}

async function listenOnBoth(handler: Handler, port: number): Promise<Server[]> {
  for (let tries = 1; ; tries++) {
    const v4 = await listen(handler, '127.0.0.1', port)
    try {
      return [v4, await listen(handler, '::1', (v4.address() as AddressInfo).port)]
    } catch (thrown) {
      const code = (thrown as { code?: string }).code ?? ''
      if (NO_IPV6.has(code)) return [v4]
      await closed(v4)
      if (port !== 0 || tries === PORTS_TRIED) throw thrown
    }
  }
}

function listen(handler: Handler, hostname: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: handler, hostname, port }, () => resolve(server)) as Server
    server.once('error', reject)
  })
}

function closed(server: Server): Promise<unknown> {
  return new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
}
