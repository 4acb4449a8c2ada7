import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { BUILT, builtPage, isBuilt, type Page } from './built-pages.ts'
import { contentSecurityPolicy, SCRIPT_POLICY } from './headers.ts'
import { fileResponse } from './ranges.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
}

/** The window's page, or the hidden one, with a nonce of its own for each answer. */
export function pageResponse(name: Page = 'index.html'): Response {
  if (!isBuilt(name))
    return new Response('The window has not been built yet. Run: npm run build\n', { status: 503, headers: { 'content-type': 'text/plain' } })
  const nonce = newNonce()
  return htmlResponse(readFileSync(builtPage(name), 'utf8').replaceAll('__NONCE__', nonce), nonce)
}

export function newNonce(): string {
  return randomBytes(18).toString('base64')
}

export function htmlResponse(html: string, nonce: string): Response {
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    },
  })
}

/** A built file, if there is one; names carry content hashes, so they never change. */
export async function assetResponse(path: string, request: Request): Promise<Response | undefined> {
  const file = normalize(join(BUILT, path))
  if (!file.startsWith(BUILT + sep) || file.includes('\0') || !statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  const response = await fileResponse({ path: file, type, etag: path, immutable: path.startsWith('/assets/') }, request)
  if (extname(file) === '.js') response.headers.set('content-security-policy', SCRIPT_POLICY)
  return response
}
