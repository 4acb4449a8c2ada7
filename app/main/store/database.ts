import { existsSync, readdirSync } from 'node:fs'
import Database from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { ProblemError } from '../../core/problem.ts'
import { backUpDaily, isDamage, latestBackup, quickCheck } from './backup.ts'
import { registerFold } from './fold.ts'
import type { LibraryLayout } from './layout.ts'
import { migrate } from './migrate.ts'

export interface Store {
  /** Plain SQL, for what the typed queries cannot say. */
  sql: Database.Database
  query: BetterSQLite3Database
}

const BUSY_TIMEOUT_MS = 5_000
const NOT_WRITABLE = new Set(['EROFS', 'EACCES', 'EPERM', 'SQLITE_READONLY', 'SQLITE_READONLY_DIRECTORY', 'SQLITE_READONLY_DBMOVED', 'SQLITE_CANTOPEN'])

/** Opens the library's database, brings it up to date, or says in words why it cannot. */
export async function openStore(layout: LibraryLayout, options: { suspectDamage: boolean }): Promise<Store> {
  const isNew = !existsSync(layout.database)
  if (isNew) refuseOverFootage(layout)
  const sql = new Database(layout.database, { timeout: BUSY_TIMEOUT_MS })
  try {
    sql.pragma('journal_mode = WAL')
    sql.pragma('synchronous = FULL')
    sql.pragma('foreign_keys = ON')
    registerFold(sql)
    if (options.suspectDamage && !isNew) quickCheck(sql)
    sql.exec('BEGIN IMMEDIATE; ROLLBACK') // Whether another program is writing shows here, not in the middle of some work.
    await migrate(sql, layout)
    await backUpDaily(sql, layout)
    return { sql, query: drizzle(preparedOnce(sql)) }
  } catch (thrown) {
    sql.close()
    throw asProblem(thrown, layout)
  }
}

const MOST_PREPARED = 1_000

/** Typed queries are worded anew whenever they are asked, but in the same few hundred sentences: to prepare one takes longer than to answer it. */
function preparedOnce(sql: Database.Database): Database.Database {
  const known = new Map<string, Database.Statement>()
  const prepare = (source: string): Database.Statement => {
    const statement = known.get(source) ?? sql.prepare(source)
    if (known.size >= MOST_PREPARED) known.clear()
    known.set(source, statement)
    return statement
  }
  return new Proxy(sql, {
    get(target, name) {
      if (name === 'prepare') return prepare
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

/** An empty database beside footage would call all of it unknown. */
function refuseOverFootage(layout: LibraryLayout): void {
  if (readdirSync(layout.originals).length === 0) return
  const backup = latestBackup(layout)
  throw new ProblemError({
    code: 'database-missing',
    message: `The library's database ${layout.database} is missing, and there is footage beside it.`,
    hint: backup
      ? `Put the file back, or go to the backup of ${backup.takenAt}: stridescope library restore`
      : 'Put the file back. To begin anew with the footage kept, rename the folder originals and import from it.',
    subject: layout.database,
  })
}

/** Why a library cannot be opened, in words. */
export function asProblem(thrown: unknown, layout: LibraryLayout): unknown {
  const code = (thrown as { code?: string }).code ?? ''
  if (isDamage(thrown)) {
    const backup = latestBackup(layout)
    return new ProblemError(
      {
        code: 'database-damaged',
        message: `The library's database ${layout.database} is damaged: ${(thrown as Error).message}.`,
        hint: backup
          ? `Nothing was changed. To go back to the backup of ${backup.takenAt}, run: stridescope library restore`
          : 'Nothing was changed, and there is no backup. Footage and results still lie in the folders beside it.',
        subject: layout.database,
      },
      { cause: thrown },
    )
  }
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED')
    return new ProblemError(
      {
        code: 'database-locked',
        message: `Another program holds the library's database ${layout.database}.`,
        hint: 'Close the database tool or backup program that has it open, then start again.',
        subject: layout.database,
      },
      { cause: thrown },
    )
  if (NOT_WRITABLE.has(code))
    return new ProblemError(
      {
        code: 'library-not-writable',
        message: `Stridescope may not write in the library's folder ${layout.root}.`,
        hint: 'Is its disk write-protected, or does the folder belong to somebody else? Allow writing, or choose another folder with --library.',
        subject: layout.root,
      },
      { cause: thrown },
    )
  return thrown
}
