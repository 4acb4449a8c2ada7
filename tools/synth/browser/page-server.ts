import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { type WebSocket, WebSocketServer } from 'ws'

/** A file or made text by its path. */
export type Served = (path: string) => { type: string; body: string | Buffer } | undefined

export interface PageServer {
  address: string
  /** The page's own line, once it has called. */
  connected: Promise<WebSocket>
  close(): Promise<void>
}

const MOST_MESSAGE_BYTES = 64 << 20
const HTML = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>'

/** A page that runs one TypeScript entry, on loopback, with a line back to here. */
export async function servePage(entry: URL, served: Served = () => undefined): Promise<PageServer> {
  const own: Record<string, ReturnType<Served>> = {
    '/': { type: 'text/html', body: HTML },
    '/page.js': { type: 'text/javascript', body: await bundleOf(fileURLToPath(entry)) },
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const found = own[path] ?? served(path)
    if (!found) return void response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': found.type }).end(found.body)
  })
  const sockets = new WebSocketServer({ server, maxPayload: MOST_MESSAGE_BYTES })
  const connected = new Promise<WebSocket>((resolve) => sockets.once('connection', resolve))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    connected,
    close: () => closed(server, sockets),
  }
}

/** Made once a process: it takes as long as opening the browser. */
const bundles = new Map<string, Promise<string>>()

function bundleOf(entry: string): Promise<string> {
  const made = bundles.get(entry) ?? bundle(entry)
  bundles.set(entry, made)
  return made
}

async function bundle(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'chrome130', minify: false, rolldownOptions: { input: entry, output: { format: 'es', codeSplitting: false } } },
  })
  const [{ output }] = (Array.isArray(made) ? made : [made]) as [{ output: { type: string; code?: string }[] }]
  return output.find(({ type }) => type === 'chunk')!.code!
}

async function closed(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.terminate()
  sockets.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
