/** Reads and reworks tables in a thread of their own: the window goes on answering meanwhile. */
import { ProblemError, type Problem } from '../../core/problem.ts'
import { artifactBytes } from '../engine/artifacts.ts'
import type { Asked, Decoders, TableWork } from './table-work.ts'

export type Answer = { id: number; table: object } | { id: number; problem: Problem }

/** The artifacts' table; `hashes` in the order in which its decoder takes them. */
export async function readTable<Kind extends keyof Decoders>(kind: Kind, hashes: readonly string[], signal: AbortSignal): Promise<ReturnType<Decoders[Kind]>> {
  const files = await Promise.all(hashes.map((hash) => artifactBytes(hash, signal)))
  return askWorker({ kind, given: [hashes[0] ?? '', files] }, files.map(({ buffer }) => buffer as ArrayBuffer)) as Promise<ReturnType<Decoders[Kind]>>
}

/** What is given stays here too. */
export const inWorker = <Kind extends keyof TableWork>(kind: Kind, ...given: Parameters<TableWork[Kind]>) => askWorker({ kind, given }) as Promise<ReturnType<TableWork[Kind]>>

let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, { resolve: (table: object) => void; reject: (thrown: unknown) => void }>()

function askWorker(asked: Omit<Asked, 'id'>, transfer: Transferable[] = []): Promise<object> {
  worker ??= openWorker()
  const id = ++lastId
  worker.postMessage({ ...asked, id } satisfies Asked, { transfer })
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
}

function openWorker(): Worker {
  const opened = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  opened.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('table' in data) asked?.resolve(data.table)
    else asked?.reject(new ProblemError(data.problem))
  })
  opened.addEventListener('error', () => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(new ProblemError({ code: 'tables-not-read', message: 'The tables of this analysis could not be read.', hint: 'Reload the window (Ctrl+R).' }))
    waiting.clear()
  })
  return opened
}
