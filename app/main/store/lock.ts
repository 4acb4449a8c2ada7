import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { ProblemError } from '../../core/problem.ts'
import type { LibraryLayout } from './layout.ts'

const holderSchema = z.object({ pid: z.int(), host: z.string(), since: z.iso.datetime(), program: z.string() })

export interface LibraryLock {
  /** The last holder did not say goodbye: it crashed or lost power. */
  afterCrash: boolean
  /** When that holder began; infinitely late where its mark cannot be read. */
  crashedSinceMs: number
  /** `keepMark` where the library was not opened after all: the crash is then still to be dealt with. */
  release(options?: { keepMark: boolean }): void
}

/**
 * One engine a library: an exclusive transaction held open on `lock.db`. The operating system drops it with
 * the process, so a crash leaves no stale lock; the file beside it only says who holds it.
 */
export function lockLibrary(layout: LibraryLayout, program: string): LibraryLock {
  const lock = new Database(layout.lock, { timeout: 0 })
  try {
    begin(lock, layout.lock)
  } catch (thrown) {
    lock.close()
    if ((thrown as { code?: string }).code !== 'SQLITE_BUSY') throw thrown
    throw new ProblemError({
      code: 'library-in-use',
      message: `The library ${layout.root} is already open${describeHolder(layout.lockHolder)}.`,
      hint: 'Use the window that is open, or end that program first. Two programs never write to one library.',
      subject: layout.root,
    })
  }
  const afterCrash = existsSync(layout.lockHolder)
  const crashedSinceMs = Date.parse(readHolder(layout.lockHolder)?.since ?? '') || Number.POSITIVE_INFINITY
  const holder = { pid: process.pid, host: hostname(), since: new Date().toISOString(), program }
  writeFileSync(layout.lockHolder, JSON.stringify(holder))
  return {
    afterCrash,
    crashedSinceMs,
    release({ keepMark } = { keepMark: false }) {
      if (!keepMark) rmSync(layout.lockHolder, { force: true })
      lock.exec('ROLLBACK')
      lock.close()
    },
  }
}

function begin(lock: Database.Database, file: string): void {
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (thrown) {
    if ((thrown as { code?: string }).code !== 'SQLITE_NOTADB') throw thrown
    truncateSync(file) // Nothing is ever stored in it. Emptied, not replaced: whoever holds it, holds this very file.
    lock.exec('BEGIN EXCLUSIVE')
  }
}

function describeHolder(file: string): string {
  const holder = readHolder(file)
  return holder ? ` in ${holder.program} (process ${holder.pid} on ${holder.host}, since ${holder.since})` : ''
}

function readHolder(file: string): z.infer<typeof holderSchema> | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined // No holder, or one that died while writing its name: the lock itself decides.
  }
}
