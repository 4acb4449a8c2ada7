/** The engine's address changes with every start, so whoever guards asks for it each time. */
export type OriginNow = () => string | null

/** A page of the engine's own; `blob:` and `about:` addresses are none. */
export function isOwnPage(address: string, origin: string | null): boolean {
  if (origin === null || !URL.canParse(address)) return false
  const { origin: its, protocol } = new URL(address)
  return its === origin && protocol === new URL(origin).protocol
}

/** What may be requested at all: the engine, its WebSocket, and data that never leaves the window. */
export function isLocalRequest(address: string, origin: string | null): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, origin: its } = new URL(address)
  if (protocol === 'data:') return true
  if (origin === null) return false
  if (protocol === 'ws:') return host === new URL(origin).host
  return its === origin
}

/** Pages that open in the person's own browser: the papers that explanations cite. */
const PAPERS = { origin: 'https://doi.org', path: /^\/10\.\d{4,9}\// }

export function opensOutside(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { origin, pathname, username, password } = new URL(address)
  return origin === PAPERS.origin && PAPERS.path.test(pathname) && username === '' && password === ''
}
