import { routes } from '../../contract/routes.ts'

/**
 * Trades the one-time code in the address for the session cookie. A code that was used before is no failure here:
 * the cookie it bought may still be good, and the first call tells.
 */
export async function buySession(): Promise<void> {
  const code = new URLSearchParams(location.hash.slice(1)).get('code')
  if (!code) return
  history.replaceState(history.state, '', location.pathname + location.search)
  await comeIn({ code }).catch(() => undefined)
}

/** `name`: of the device, where it is not the lab's own machine. */
export const comeIn = (by: { code: string; name?: string }): Promise<Response> =>
  fetch(routes.session, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(by) })
