import { readFileSync, readdirSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { ProblemError } from '../../core/problem.ts'
import { backUp } from './backup.ts'
import type { LibraryLayout } from './layout.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

interface Migration {
  version: number
  name: string
  sql: string
}

/** `0001-spine.sql` … in order, without gaps. Append only: a library may stand at any of them. */
export function allMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name, index) => {
      const version = Number(name.slice(0, 4))
      if (version !== index + 1) throw new Error(`Migration ${name} stands at place ${index + 1}`)
      return { version, name, sql: readFileSync(new URL(name, FOLDER), 'utf8') }
    })
}

/** Brings the schema to this program's version: each step in one transaction, after a backup of what was there; a new library all at once. */
export async function migrate(sql: Database.Database, layout: LibraryLayout, migrations = allMigrations()): Promise<void> {
  const current = sql.pragma('user_version', { simple: true }) as number
  if (current > migrations.length)
    throw new ProblemError({
      code: 'database-newer',
      message: `The library was last used with a newer Stridescope (its database is version ${current}, this program knows ${migrations.length}).`,
      hint: 'Install the newer version. Nothing was changed.',
      subject: layout.database,
    })
  const open = migrations.slice(current)
  if (open.length === 0) return
  const take = ({ sql: change, version }: Migration) => {
    sql.exec(change)
    sql.pragma(`user_version = ${version}`)
  }
  if (current === 0) return sql.transaction(() => open.forEach(take))() // A new library waits for the disk once.
  await backUp(sql, layout, 'before-migration')
  for (const migration of open) sql.transaction(take)(migration)
}
