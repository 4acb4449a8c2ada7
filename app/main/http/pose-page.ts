/** What the hidden page that estimates poses is served, at an address of its own: it reaches one film, and nothing of the library. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { type WebSocket, WebSocketServer } from 'ws'
import { posePageRoutes } from '../../contract/pose-page.ts'
import { appBehindDoor, notFound } from './door.ts'
import type { GateFacts } from './gate.ts'
import { acceptSockets, listenOnLoopback } from './loopback.ts'
import { assetResponse, pageResponse } from './pages.ts'
import { fileResponse } from './ranges.ts'
import { Sessions } from './sessions.ts'

/** Paths. */
export interface PosePageFiles {
  film: string
  packetTable: string
  model: string
}

export interface PosePageServer {
  /** With a code that works once. */
  url: string
  /** The page has called. */
  connected: Promise<WebSocket>
  close(): Promise<void>
}

const WASM = join(dirname(fileURLToPath(import.meta.resolve('@mediapipe/tasks-vision'))), 'wasm')
const WASM_FILE = /^vision_wasm_\w+\.(js|wasm)$/
/** 192 frames of ten people. */
const MOST_MESSAGE_BYTES = 4 << 20

/** A worker has the policy that its own script came with: so everything comes with it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export async function servePosePage(files: PosePageFiles): Promise<PosePageServer> {
  const sessions = new Sessions()
  const facts: GateFacts = { origins: [], cookieName: '', isSession: (secret) => sessions.has(secret) }
  const loopback = await listenOnLoopback(makeApp(files, sessions, facts).fetch, 0)
  facts.origins = [loopback.origin]
  facts.cookieName = `stridescope-${loopback.port}`
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_MESSAGE_BYTES })
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
    url: `${loopback.origin}/#code=${sessions.newCode()}`,
    connected,
    async close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
      await loopback.close()
    },
  }
}

function makeApp(files: PosePageFiles, sessions: Sessions, facts: GateFacts): Hono {
  const app = appBehindDoor({ door: sessions, facts, headers: { 'content-security-policy': POLICY } })
  for (const [name, path] of Object.entries(files) as [keyof PosePageFiles, string][])
    app.get(posePageRoutes[name], (context) => served(path, 'application/octet-stream', context.req.raw))
  app.get(`${posePageRoutes.wasm}/:file`, (context) => {
    const file = context.req.param('file')
    const path = join(WASM, file)
    if (!WASM_FILE.test(file) || !existsSync(path)) return notFound()
    return served(path, file.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/wasm', context.req.raw)
  })
  app.get('/', () => pageResponse('pose.html'))
  app.get('/assets/*', async (context) => (await assetResponse(context.req.path, context.req.raw)) ?? notFound())
  return app
}

function served(path: string, type: string, request: Request): Promise<Response> {
  const { size, mtimeMs } = statSync(path)
  return fileResponse({ path, type, etag: `${size}-${mtimeMs}`, immutable: false }, request)
}
