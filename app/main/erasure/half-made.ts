/** Folders of work that was broken off, and of what was made for somebody to save: whose some of it is nobody wrote down there. What is anybody else's and under way stays. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '../store/library.ts'

/** Nobody waits longer for an answer that no job gives (`jobs/warm-worker.ts`). */
const LONGEST_WAIT_MS = 600_000
const JOB = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Once the person's rows are gone. `jobId`: of the erasure. */
export function removeHalfMade({ sql, layout }: Library, jobId: string): void {
  const all = (query: string) => new Set(sql.prepare(query).pluck().all() as string[])
  const stages = all("SELECT key FROM run WHERE state = 'running'")
  const open = all("SELECT id FROM job WHERE state IN ('queued', 'running')").add(jobId)
  const known = all('SELECT id FROM job')
  // A worker that has begun counts on what it has done; any other begins anew.
  clear(layout.batches, (name) => stages.has(name))
  clear(layout.attempts, (name, path) => open.has(name) || (!JOB.test(name) && statSync(path).mtimeMs > Date.now() - LONGEST_WAIT_MS))
  clear(layout.exports, (name) => known.has(name))
}

function clear(folder: string, stays: (name: string, path: string) => boolean): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name)
    if (!stays(name, path)) rmSync(path, { recursive: true, force: true })
  }
}
