/** Databases that nobody works on: backups, and what was kept when one took its place. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { LibraryLayout } from './layout.ts'

const REPLACED = /library\.db\.damaged-\d+$/

/** Names of those that were kept when a backup was put in their place (`backup.ts`). */
export const replacedDatabases = ({ root }: LibraryLayout): string[] => readdirSync(root).filter((name) => REPLACED.test(name))

/** To be read. Beside one that was replaced nothing is left by that. */
export function openToRead(file: string): { sql: Database.Database; close(): void } {
  const sql = new Database(file, { readonly: true })
  const leaves = REPLACED.test(file) && !existsSync(`${file}-wal`) ? ['-wal', '-shm'] : []
  return {
    sql,
    close() {
      sql.close()
      for (const suffix of leaves) rmSync(file + suffix, { force: true })
    },
  }
}
