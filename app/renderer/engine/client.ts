import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../contract/contract.ts'
import { routes, SHOWN_USER } from '../../contract/routes.ts'
import { connection } from './connection.ts'

/** Same-origin fetch that notices when the engine does not know this window. */
export async function engineFetch(request: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(request, init)
  if (response.status === 401) connection.set('no-session')
  return response
}

let shownUser: string | undefined

/** Each call says whom this window shows: the engine does nothing in another's name. */
export function showsAs(userId: string | undefined): void {
  shownUser = userId
}

const link = new RPCLink({
  url: () => new URL(routes.rpc, location.origin).href,
  headers: () => (shownUser === undefined ? {} : { [SHOWN_USER]: shownUser }),
  fetch: (request, init) => engineFetch(request, init as RequestInit),
})

/** Every call of the contract. */
export const engine: ContractRouterClient<typeof contract> = createORPCClient(link)
