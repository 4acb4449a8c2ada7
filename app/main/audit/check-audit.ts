import Database from 'better-sqlite3'
import type { CheckReport } from '../../contract/system.ts'
import { listBackups } from '../store/backup.ts'
import type { Library } from '../store/library.ts'
import { brokenAt } from './audit-log.ts'

const WHY = { changed: 'was changed', missing: 'is missing', 'does-not-follow': 'does not follow from the one before' } as const

/** A log whose end was cut off is a chain as well: backups tell how far it had gone. */
export function auditOf(library: Library): NonNullable<CheckReport['audit']> {
  const entries = library.sql.prepare('SELECT count(*) FROM audit').pluck().get() as number
  const broken = brokenAt(library)
  if (broken) return { entries, broken: `entry ${broken.n} ${WHY[broken.why]}.` }
  const cut = listBackups(library.layout).map(({ file }) => lastOf(file)).find((last) => last !== undefined && library.sql.prepare('SELECT hash FROM audit WHERE n = ?').pluck().get(last.n) !== last.hash)
  return { entries, broken: cut ? `entry ${cut.n} is in a backup, and not here.` : null }
}

function lastOf(file: string): { n: number; hash: string } | undefined {
  const copy = new Database(file, { readonly: true })
  try {
    return copy.prepare('SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1').get() as { n: number; hash: string } | undefined
  } catch {
    // Of an earlier version, which kept no log; or damaged.
    return undefined
  } finally {
    copy.close()
  }
}
