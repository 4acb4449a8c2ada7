import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { ProblemError } from '../../core/problem.ts'
import { isDamage, latestBackup } from './backup.ts'
import type { LibraryLayout } from './layout.ts'
import { migrate } from './migrate.ts'

export interface Store {
  /** Plain SQL, for what the typed queries cannot say. */
  sql: Database.Database
  query: BetterSQLite3Database
}

const BUSY_TIMEOUT_MS = 5_000

/** Opens the library's database, brings it up to date, or says in words why it cannot. */
export async function openStore(layout: LibraryLayout, options: { suspectDamage: boolean }): Promise<Store> {
  const isNew = !existsSync(layout.database)
  const sql = new Database(layout.database, { timeout: BUSY_TIMEOUT_MS })
  try {
    sql.pragma('journal_mode = WAL')
    sql.pragma('synchronous = FULL')
    sql.pragma('foreign_keys = ON')
    if (options.suspectDamage && !isNew) quickCheck(sql)
    await migrate(sql, layout)
    return { sql, query: drizzle(sql) }
  } catch (thrown) {
    sql.close()
    throw asProblem(thrown, layout)
  }
}

function quickCheck(sql: Database.Database): void {
  const [first] = sql.pragma('quick_check(1)') as { quick_check: string }[]
  if (first?.quick_check !== 'ok')
    throw Object.assign(new Error(first?.quick_check ?? 'no answer'), { code: 'SQLITE_CORRUPT' })
}

function asProblem(thrown: unknown, layout: LibraryLayout): unknown {
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
  return thrown
}
