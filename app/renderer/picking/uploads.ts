import { routes } from '../../contract/routes.ts'
import { ProblemError } from '../../core/problem.ts'
import { engineFetch } from '../engine/client.ts'
import { uploaded } from '../engine/events.ts'
import { problemOfResponse } from '../engine/problem.ts'
import type { HeldFile } from './held-files.ts'

export interface Upload {
  grantId: string
  held: HeldFile
}

/** Two keep disk and window busy; more would only take turns. */
const AT_ONCE = 2

/** Sends the bytes of every file; the first failure ends all. */
export async function sendAll(uploads: readonly Upload[], sent: Set<string>, signal: AbortSignal): Promise<void> {
  const queue = uploads.filter(({ grantId }) => !sent.has(grantId))
  const ended = new AbortController()
  const either = AbortSignal.any([signal, ended.signal])
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      await send(next, either)
      sent.add(next.grantId)
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  } catch (thrown) {
    ended.abort()
    throw thrown
  }
}

async function send({ grantId, held: { file, relativePath } }: Upload, signal: AbortSignal): Promise<void> {
  const response = await engineFetch(routes.upload(grantId), { method: 'PUT', body: file, signal })
  if (!response.ok) throw new ProblemError({ subject: relativePath, ...(await problemOfResponse(response)) })
  uploaded.set((now) => new Map(now).set(grantId, file.size))
}
