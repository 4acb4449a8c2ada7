/** What a window of an engine does: calls, uploads, and what it hears. */
import { request } from 'node:http'
import { Readable } from 'node:stream'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'
import type { contract } from '../../../contract/contract.ts'
import { routes } from '../../../contract/routes.ts'

export interface TestWindow {
  /** Every call of the contract, as a window makes it. */
  call: ContractRouterClient<typeof contract>
  fetch(path: string, init?: RequestInit & { duplex?: 'half' }): Promise<Response>
  /** What a window hears. */
  events(): WebSocket
}

/** By a code that the engine gives for one. */
export async function openWindow(origin: string, code: string): Promise<TestWindow> {
  const door = await overLoopback(new Request(new URL(routes.session, origin), { method: 'POST', body: JSON.stringify({ code }) }), origin)
  const cookie = door.headers.get('set-cookie')?.split(';')[0] ?? ''
  const fetch = (asked: Request) => overLoopback(asked, origin, cookie)
  return {
    call: createORPCClient(new RPCLink({ url: new URL(routes.rpc, origin).href, fetch })),
    fetch: (path, init) => fetch(new Request(new URL(path, origin), init)),
    events: () => new WebSocket(`ws://127.0.0.1:${new URL(origin).port}${routes.events}`, { headers: { host: new URL(origin).host, origin, cookie, 'sec-fetch-site': 'same-origin' } }),
  }
}

/** `*.localhost` is a name that not every system resolves: the socket goes to loopback, the headers say what a window's say. */
function overLoopback(asked: Request, origin: string, cookie = ''): Promise<Response> {
  const { port, host, pathname, search } = new URL(asked.url)
  const headers = { ...Object.fromEntries(asked.headers), host, origin, cookie, 'sec-fetch-site': 'same-origin' }
  return new Promise((resolve, reject) => {
    // Each over a connection of its own: one that is kept is closed by the engine after a while, which a test that was busy does not see before it writes.
    const going = request({ host: '127.0.0.1', port, agent: false, method: asked.method, path: pathname + search, headers }, (answer) => {
      const empty = answer.statusCode === 204 || answer.statusCode === 304
      resolve(new Response(empty ? null : (Readable.toWeb(answer) as ReadableStream), { status: answer.statusCode ?? 0, headers: answer.headers as Record<string, string> }))
    })
    going.once('error', reject)
    asked.signal.addEventListener('abort', () => going.destroy(new Error('The window has gone away')), { once: true })
    if (asked.body) Readable.fromWeb(asked.body as never).on('error', reject).pipe(going)
    else going.end()
  })
}
