import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ProblemError } from '../../core/problem.ts'
import { nowUs } from '../clock.ts'
import { Changes } from './changes.ts'
import { asProblem, openStore, type Store } from './database.ts'
import { Held } from './held.ts'
import { libraryLayout, type LibraryLayout } from './layout.ts'
import { lockLibrary, type LibraryLock } from './lock.ts'

const BATCHES_KEPT_MS = 14 * 24 * 3_600_000

/** An open library: the one handle that the rest of the engine works on. */
export interface Library extends Store {
  name: string
  layout: LibraryLayout
  changes: Changes
  held: Held
  /** Its last engine crashed. */
  afterCrash: boolean
  /** When that engine was started; later than everything where its mark cannot be read. */
  crashedSinceMs: number
  openedUs: number
  close(): void
}

export async function openLibrary(root: string, program: string): Promise<Library> {
  const layout = libraryLayout(root)
  const lock = prepareFolder(layout, program)
  try {
    const store = await openStore(layout, { suspectDamage: lock.afterCrash })
    sweep(store, layout)
    return {
      ...store,
      name: basename(root),
      layout,
      changes: new Changes(),
      held: new Held(),
      afterCrash: lock.afterCrash,
      crashedSinceMs: lock.crashedSinceMs,
      openedUs: nowUs(),
      close() {
        store.sql.close()
        lock.release()
      },
    }
  } catch (thrown) {
    lock.release({ keepMark: lock.afterCrash })
    throw thrown
  }
}

function prepareFolder(layout: LibraryLayout, program: string): LibraryLock {
  try {
    for (const folder of [layout.root, layout.originals, layout.artifacts, layout.attempts]) mkdirSync(folder, { recursive: true })
    return lockLibrary(layout, program)
  } catch (thrown) {
    // A folder that cannot be made on a write-protected disk is "not there" to Node.
    const { code } = thrown as { code?: string }
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new ProblemError({
        code: 'library-no-folder',
        message: `${layout.root} is a file, not a folder.`,
        hint: 'Name the folder of a library, or one to be made.',
        subject: layout.root,
      })
    const isProtected = code === 'ENOENT'
    throw asProblem(isProtected ? Object.assign(thrown as Error, { code: 'EROFS' }) : thrown, layout)
  }
}

/** Clears what a crash left: attempts of ended jobs, half uploads. Open jobs keep their folder, to resume in. */
function sweep({ sql }: Store, layout: LibraryLayout): void {
  const open = new Set(sql.prepare("SELECT id FROM job WHERE state IN ('queued', 'running')").pluck().all() as string[])
  for (const name of readdirSync(layout.attempts))
    if (!open.has(name)) rmSync(join(layout.attempts, name), { recursive: true, force: true })
  rmSync(layout.exports, { recursive: true, force: true })
  sweepOld(layout.batches)
  const stillWanted = new Set(
    sql
      .prepare(
        `SELECT upload.value FROM import_item JOIN job ON job.id = job_id, json_each(item, '$.uploads') AS upload
         WHERE job.state IN ('queued', 'running', 'stopped', 'failed')`,
      )
      .pluck()
      .all() as string[],
  )
  mkdirSync(layout.incoming, { recursive: true })
  for (const name of readdirSync(layout.incoming))
    if (!stillWanted.has(name)) rmSync(join(layout.incoming, name), { force: true })
}

/** Work that was stopped goes on where it was, but not for ever. */
function sweepOld(batches: string): void {
  const oldestMs = nowUs() / 1e3 - BATCHES_KEPT_MS
  for (const name of existsSync(batches) ? readdirSync(batches) : [])
    if (statSync(join(batches, name)).mtimeMs < oldestMs) rmSync(join(batches, name), { recursive: true, force: true })
}
