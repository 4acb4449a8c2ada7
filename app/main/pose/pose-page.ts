/** What the hidden page that estimates poses is served, at an address of its own: it reaches one film, and nothing of the library. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { posePageRoutes } from '../../contract/channels/pose-page.ts'
import { notFound } from '../serving/door.ts'
import { type HiddenPageServer, serveHiddenPage } from '../serving/hidden-page-server.ts'
import { assetResponse, pageResponse } from '../serving/pages.ts'
import { fileResponse } from '../serving/ranges.ts'

/** Paths. */
export interface PosePageFiles {
  film: string
  packetTable: string
  model: string
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

export function servePosePage(files: PosePageFiles): Promise<HiddenPageServer> {
  return serveHiddenPage({ routes: (app) => putRoutes(app, files), headers: { 'content-security-policy': POLICY }, mostMessageBytes: MOST_MESSAGE_BYTES })
}

function putRoutes(app: Hono, files: PosePageFiles): void {
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
}

function served(path: string, type: string, request: Request): Promise<Response> {
  const { size, mtimeMs } = statSync(path)
  return fileResponse({ path, type, etag: `${size}-${mtimeMs}`, immutable: false }, request)
}
