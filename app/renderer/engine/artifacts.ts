import { routes } from '../../contract/routes.ts'
import { ProblemError } from '../../core/problem.ts'
import { engineFetch } from './client.ts'
import { problemOfResponse } from './problem.ts'

/** An artifact's bytes, all of them. */
export async function artifactBytes(hash: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await engineFetch(routes.artifact(hash), { signal })
  if (!response.ok) throw new ProblemError(await problemOfResponse(response))
  return new Uint8Array(await response.arrayBuffer())
}
