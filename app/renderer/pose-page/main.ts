/** A page that nobody sees: it enters with its one-time code and leaves all else to a worker, which no drawing holds up. */
import { routes } from '../../contract/routes.ts'

const code = new URLSearchParams(location.hash.slice(1)).get('code')
history.replaceState(null, '', location.pathname)
const entered = await fetch(routes.session, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) })
// Without a session there is nobody to tell: the engine misses the page's call.
const worker = entered.ok ? new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) : undefined
worker?.addEventListener('error', ({ message }) => console.error(message))
