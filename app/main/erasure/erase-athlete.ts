/** Takes everything of one person out of a library for good: rows, films, results, texts, copies in backups. What was done stays in the audit log, under an id that says nothing any more. */
import { existsSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { note } from '../audit/audit-log.ts'
import { nowUs } from '../clock.ts'
import { getAthlete } from '../library/athletes.ts'
import { removeUnused } from '../store/unused.ts'
import { isDamage, listBackups } from '../store/backup.ts'
import { filesBelow } from '../store/files-below.ts'
import type { Library } from '../store/library.ts'
import { erasure } from '../store/tables/lab.ts'
import { removeHalfMade } from './half-made.ts'
import { scanForErased, type ErasedScan } from './scan-library.ts'
import { scrubDatabase } from './scrub-database.ts'
import { soughtOf } from './traces.ts'
import { hasTable, whoseIs } from './whose.ts'

/** The rows, in one transaction with what is to be looked for from now on. Gives the cohorts that lack somebody since. `jobId`: of the erasure itself. */
export function eraseRows(library: Library, athleteId: string, jobId: string): { references: string[] } {
  const { sql, query } = library
  const begun = query.select().from(erasure).where(eq(erasure.athleteId, athleteId)).get()
  if (begun) return { references: begun.cohorts }
  getAthlete(library, athleteId)
  // What nobody's row names any more is not theirs.
  removeUnused(library)
  return sql.transaction(() => {
    const whose = whoseIs(sql, athleteId)
    const { references, orphans } = scrubDatabase(sql, whose, jobId, (hash) => library.held.has(hash))
    const { key, words, files } = soughtOf(whose, [...orphans.files.map(({ hash }) => hash), ...orphans.artifacts])
    query.insert(erasure).values({ athleteId, key, words: [...words], files: [...files], begunUs: nowUs(), cohorts: references }).run()
    note(library, { action: 'erasure', athleteId, detail: {} })
    return { references }
  })()
}

/** What lies beside the database. It can be begun anew wherever it was broken off. */
export async function eraseFiles(library: Library, athleteId: string, jobId: string, progress: (value: number, title: string) => void): Promise<ErasedScan> {
  const { query, sql, layout } = library
  const files = new Set(query.select().from(erasure).where(eq(erasure.athleteId, athleteId)).get()?.files)
  progress(0, 'Removing films and results')
  for (const folder of [layout.originals, layout.artifacts, ...setAside(layout.root)])
    for (const { path, hash } of filesBelow(folder)) if (files.has(hash) && !isNamed(library, hash)) rmSync(path, { force: true })
  removeHalfMade(library, jobId)
  progress(0.1, 'Emptying logs')
  emptyLogs(dirname(layout.log))
  progress(0.15, 'Taking them out of backups')
  const kept = query.select().from(erasure).where(eq(erasure.athleteId, athleteId)).get()
  for (const { file } of listBackups(layout)) scrubCopy(file, athleteId, kept)
  // A database that was damaged can be read by nobody but whoever looks for something in it; half a copy is left by a restore that was broken off.
  for (const name of readdirSync(layout.root)) if (/^library\.db\.(?:damaged-|restoring)/.test(name)) rmSync(join(layout.root, name), { force: true })
  sql.exec('VACUUM')
  sql.pragma('wal_checkpoint(TRUNCATE)')
  // Of what ended meanwhile, and came from nothing that is here.
  removeUnused(library)
  const scan = await scanForErased(library, { progress: (value, detail) => progress(0.4 + 0.6 * value, `Looking for what is left: ${detail}`) })
  query.update(erasure).set({ doneUs: nowUs() }).where(eq(erasure.athleteId, athleteId)).run()
  return scan
}

function scrubCopy(file: string, athleteId: string, kept: typeof erasure.$inferSelect | undefined): void {
  const copy = new Database(file)
  try {
    scrubDatabase(copy, whoseIs(copy, athleteId), null)
    // Whoever goes back to it still knows what to look for. One of an earlier version has no place for it.
    if (kept && hasTable(copy, 'erasure')) copy.prepare('INSERT INTO erasure (athlete_id, key, words, files, begun_us) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING').run(athleteId, kept.key, JSON.stringify(kept.words), JSON.stringify(kept.files), kept.begunUs)
    copy.exec('VACUUM')
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown
    // What cannot be read cannot be scrubbed, and restores nothing.
    console.error(thrown)
    rmSync(file, { force: true })
  } finally {
    copy.close()
  }
}

function emptyLogs(folder: string): void {
  if (!existsSync(folder)) return
  // The engine goes on writing to the newest.
  for (const name of readdirSync(folder)) if (name.endsWith('.log')) truncateSync(join(folder, name)); else rmSync(join(folder, name), { force: true, recursive: true })
}

const setAside = (root: string): string[] => readdirSync(root).filter((name) => name.startsWith('set-aside-')).map((name) => join(root, name))

const isNamed = ({ sql }: Library, hash: string): boolean => sql.prepare('SELECT 1 FROM file WHERE hash = :hash UNION ALL SELECT 1 FROM artifact WHERE hash = :hash').get({ hash }) !== undefined
