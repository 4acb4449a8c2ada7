import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '../../contract/contract.ts'
import { routes } from '../../contract/routes.ts'
import { CODE_VERSION } from '../version.ts'
import { apiPage } from './api-page.ts'
import { asContractError, carriesProblem } from './errors.ts'
import { htmlResponse, newNonce } from '../serving/pages.ts'
import type { CallContext } from './permissions.ts'
import type { makeRouter } from './router.ts'

type Router = ReturnType<typeof makeRouter>
type Next = { next(): Promise<unknown> }

async function withProblems({ next }: Next): Promise<unknown> {
  try {
    return await next()
  } catch (thrown) {
    throw asContractError(thrown)
  }
}

/** What fails outside of the call itself: the request could not even be read. */
async function withReadableRequest({ next }: Next): Promise<unknown> {
  try {
    return await next()
  } catch (thrown) {
    throw carriesProblem(thrown) ? thrown : asContractError(new ORPCError('BAD_REQUEST', { cause: thrown }))
  }
}

/** Fresh lists each time: oRPC's handlers add to those they are given. */
const options = () => ({ interceptors: [withReadableRequest as never], clientInterceptors: [withProblems as never] })

export function contractHandlers(router: Router) {
  const rpc = new RPCHandler(router, options())
  const openapi = new OpenAPIHandler(router, { ...options(), customErrorResponseBodyEncoder: ({ data }) => data as unknown })
  return {
    rpc: async (request: Request, context: CallContext) => (await rpc.handle(request, { prefix: routes.rpc, context })).response,
    openapi: async (request: Request, context: CallContext) => (await openapi.handle(request, { prefix: routes.api, context })).response,
  }
}

/** The contract as OpenAPI 3.1, made from the schemas themselves. */
export function openApiDocument(): Promise<object> {
  return new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: {
      title: 'Stridescope',
      version: CODE_VERSION,
      description: 'Everything a window or a script can ask of the engine. Errors are {code, message, hint, subject}.',
    },
    servers: [{ url: routes.api }],
  })
}

export async function apiPageResponse(): Promise<Response> {
  const nonce = newNonce()
  return htmlResponse(apiPage((await openApiDocument()) as never, nonce), nonce)
}
