/** Who may ask the engine what. Every request passes here first; a pure function, so that each rule has its test. */
import { routes } from '../../contract/routes.ts'
import type { Problem } from '../../core/problem.ts'

export interface GateRequest {
  method: string
  path: string
  header(name: string): string | undefined
}

export interface GateFacts {
  /** `http://stridescope.localhost:PORT`; of a network one for each address. */
  origins: readonly string[]
  isSession(cookieValue: string | undefined): boolean
  cookieName: string
  /** Beside those of every cookie. */
  cookieFields?: string
  /** Its windows are on other machines. */
  isAway?: true
}

export interface Refusal {
  status: 400 | 401 | 403
  problem: Problem
}

/** What a window must get before it has a session: the page itself, its parts, and the door. */
const OPEN_PATHS = [/^\/assets\//, /^\/session$/, /^\/favicon\.svg$/]

export function isPage(path: string): boolean {
  return path === '/' || /^\/(library|analyse|review|annotate|models|settings)(\/|$)/.test(path)
}

export function refusal(request: GateRequest, facts: GateFacts): Refusal | undefined {
  const { path, header } = request
  const origin = facts.origins.find((one) => new URL(one).host === header('host'))
  if (origin === undefined)
    return refused(403, 'wrong-host', 'This address is not Stridescope’s.')

  const sentOrigin = header('origin')
  if (sentOrigin !== undefined && sentOrigin !== origin)
    return refused(403, 'wrong-origin', 'Another page may not use Stridescope.')

  const page = isPage(path) || path === '/api'
  const site = header('sec-fetch-site')
  const typedIn = site === 'none' && page && request.method === 'GET'
  // A WebSocket handshake carries Origin, and not in every Chromium Sec-Fetch-Site.
  const handshake = path === routes.events && header('upgrade')?.toLowerCase() === 'websocket'
  if (handshake ? sentOrigin === undefined || (site !== undefined && site !== 'same-origin') : site !== 'same-origin' && !typedIn)
    return refused(403, 'wrong-site', 'Only Stridescope’s own window may ask this.')

  if (isPage(path) || OPEN_PATHS.some((open) => open.test(path))) return undefined
  if (!facts.isSession(cookie(header('cookie'), facts.cookieName)))
    return refused(401, 'no-session', 'This window has no session.', 'Open Stridescope again from its icon or command.')
  return undefined
}

export function cookie(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return undefined
}

function refused(status: Refusal['status'], code: string, message: string, hint?: string): Refusal {
  return { status, problem: { code, message, hint } }
}
