import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { CheckReport } from '../../contract/system/system.ts'
import { listBackups } from '../store/backup.ts'
import type { LibraryLayout } from '../store/layout.ts'
import type { Library } from '../store/library.ts'
import { openToRead, replacedDatabases } from '../store/read-copy.ts'
import { brokenAt } from './audit-log.ts'

/** As a restore is noted. */
export const RESTORE_CALL = 'library restore'

const WHY = { changed: 'was changed', missing: 'is missing', 'does-not-follow': 'does not follow from the one before' } as const

/** A log whose end was cut off is a chain as well: copies of the database tell how far it had gone. */
export function auditOf(library: Library): NonNullable<CheckReport['audit']> {
  const { sql, layout } = library
  const entries = sql.prepare('SELECT count(*) FROM audit').pluck().get() as number
  const broken = brokenAt(library)
  if (broken) return { entries, broken: `entry ${broken.n} ${WHY[broken.why]}.` }
  const isHere = ({ n, hash }: Last) => sql.prepare('SELECT hash FROM audit WHERE n = ?').pluck().get(n) === hash
  const cut = listBackups(layout).flatMap(({ file }) => lastOf(file)).find((last) => !isHere(last))
  if (cut) return { entries, broken: `entry ${cut.n} is in a backup, and not here.` }
  const kept = replacedDatabases(layout).flatMap((name) => lastOf(join(layout.root, name)).map((last) => ({ ...last, name }))).filter((last) => !isHere(last))
  const noted = notedRestores(sql, layout)
  const unnoted = kept.find(({ name }) => !noted.has(name))
  const apart = kept.filter(({ name }) => noted.has(name)).map(({ n, name }) => `Entries up to ${n} are in ${name}: the log from entry ${noted.get(name)} on began when a backup was put in its place.`)
  return { entries, broken: unnoted ? `entry ${unnoted.n} is in ${unnoted.name}, and not here.` : null, ...(apart.length > 0 && { apart }) }
}

/** By the name under which the database was kept, the entry that says so: here, or in one that was itself replaced later. */
function notedRestores(sql: Database, layout: LibraryLayout): Map<string, number> {
  const noted = new Map(restoresIn(sql))
  const there = new Set(replacedDatabases(layout))
  // Grows while it is gone through.
  for (const [name] of noted) if (there.has(name)) for (const [other, n] of inCopy(join(layout.root, name), restoresIn) ?? []) if (!noted.has(other)) noted.set(other, n)
  return noted
}

const restoresIn = (sql: Database): [string, number][] =>
  (sql.prepare("SELECT n, detail ->> '$.keptAs' AS name FROM audit WHERE action = 'removal' AND detail ->> '$.call' = ?").all(RESTORE_CALL) as { n: number; name: string }[]).map(({ n, name }) => [name, n])

interface Last {
  n: number
  hash: string
}

const lastOf = (file: string): Last[] => inCopy(file, (copy) => copy.prepare('SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1').all() as Last[]) ?? []

function inCopy<T>(file: string, read: (copy: Database) => T): T | undefined {
  let copy: ReturnType<typeof openToRead> | undefined
  try {
    copy = openToRead(file)
    return read(copy.sql)
  } catch {
    // Of an earlier version, which kept no log; or damaged.
    return undefined
  } finally {
    copy?.close()
  }
}
