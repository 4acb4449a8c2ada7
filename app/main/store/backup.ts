import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { problemOf, ProblemError } from '../../core/problem.ts'
import { filesBelow } from './files-below.ts'
import type { LibraryLayout } from './layout.ts'

/** How many of each kind are kept: a busy afternoon must not drive out the week. */
const KEPT = { daily: 7, recent: 2, 'before-migration': 3 } as const
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

export interface Backup {
  file: string
  takenAt: string
}

/** SQLite's own online backup: a plain copy would miss what still lies in the write-ahead log. */
export async function backUp(sql: Database.Database, layout: LibraryLayout, kind: keyof typeof KEPT): Promise<void> {
  mkdirSync(layout.backups, { recursive: true })
  const name = `${new Date().toISOString().replaceAll(':', '')}-${kind}.db`
  for (const half of readdirSync(layout.backups)) if (half.endsWith('.part')) rmSync(join(layout.backups, half), { force: true })
  const part = join(layout.backups, `${name}.part`)
  try {
    await sql.backup(part)
    makeWhole(part)
    renameSync(part, join(layout.backups, name))
  } catch (thrown) {
    rmSync(part, { force: true })
    throw thrown
  }
  const alike = listBackups(layout).filter(({ file }) => file.endsWith(`-${kind}.db`))
  for (const old of alike.slice(KEPT[kind])) rmSync(old.file, { force: true })
}

/** One file that stands for itself, without a log beside it. A damaged database must not drive sound backups out. */
function makeWhole(file: string): void {
  const copy = new Database(file)
  try {
    copy.pragma('journal_mode = DELETE')
    quickCheck(copy)
  } finally {
    copy.close()
  }
}

export function quickCheck(sql: Database.Database): void {
  const [first] = sql.pragma('quick_check(1)') as { quick_check: string }[]
  if (first?.quick_check !== 'ok')
    throw Object.assign(new Error(first?.quick_check ?? 'no answer'), { code: 'SQLITE_CORRUPT' })
}

const DAMAGED = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_CORRUPT_INDEX', 'SQLITE_CORRUPT_VTAB'])

export function isDamage(thrown: unknown): boolean {
  return DAMAGED.has((thrown as { code?: string }).code ?? '')
}

export async function backUpDaily(sql: Database.Database, layout: LibraryLayout): Promise<void> {
  const latest = listBackups(layout)[0]
  if (latest && Date.now() - statSync(latest.file).mtimeMs < DAY_MS) return
  await backUpIfThereIsRoom(sql, layout, 'daily')
}

/** What has been typed since the library was opened, once an hour and at its end. */
export function backUpWhileOpen(sql: Database.Database, layout: LibraryLayout): { end(): Promise<void> } {
  const changes = () => sql.prepare('SELECT total_changes()').pluck().get() as number
  let saved = changes()
  const save = async () => {
    if (changes() === saved) return
    saved = changes()
    await backUpIfThereIsRoom(sql, layout, 'recent')
  }
  const timer = setInterval(() => void save().catch(console.error), HOUR_MS).unref()
  return {
    async end() {
      clearInterval(timer)
      await save().catch(console.error)
    },
  }
}

async function backUpIfThereIsRoom(sql: Database.Database, layout: LibraryLayout, kind: 'daily' | 'recent'): Promise<void> {
  try {
    await backUp(sql, layout, kind)
  } catch (thrown) {
    const { code, message } = problemOf(thrown)
    if (code !== 'disk-full') throw thrown
    console.error(`There is no ${kind} backup. ${message}`) // The bin can only be emptied in a library that opens.
  }
}

/** Newest first. */
export function listBackups(layout: LibraryLayout): Backup[] {
  let names: string[]
  try {
    names = readdirSync(layout.backups)
  } catch {
    return []
  }
  return names
    .filter((name) => name.endsWith('.db'))
    .sort()
    .reverse()
    .map((name) => ({ file: join(layout.backups, name), takenAt: name.slice(0, 17) }))
}

export function latestBackup(layout: LibraryLayout): Backup | undefined {
  return listBackups(layout)[0]
}

/** Puts the newest backup that can be read in the database's place; what was there is kept beside it, never deleted. */
export function restoreLatestBackup(layout: LibraryLayout): { restored: Backup; keptAs: string; setAside: number } {
  const copy = `${layout.database}.restoring`
  const restored = listBackups(layout).find((backup) => copyWhole(backup.file, copy))
  if (!restored)
    throw new ProblemError({ code: 'no-backup', message: `There is no backup that can be read in ${layout.backups}.`, subject: layout.root })
  const now = Date.now()
  const keptAs = `${layout.database}.damaged-${now}`
  for (const suffix of ['', '-wal', '-shm']) moveIfThere(layout.database + suffix, keptAs + suffix)
  renameSync(copy, layout.database)
  if (process.platform !== 'win32') flushNow(layout.root)
  return { restored, keptAs: basename(keptAs), setAside: setAside(layout, join(layout.root, `set-aside-${now}`)) }
}

/**
 * Files that came in after the backup was taken: no row names them now, and clearing up after a crash would remove
 * them. Results are removed: they can be made again.
 */
function setAside(layout: LibraryLayout, folder: string): number {
  const sql = new Database(layout.database, { readonly: true })
  const known = new Set(sql.prepare('SELECT hash FROM file UNION ALL SELECT hash FROM artifact').pluck().all())
  sql.close()
  const unknownIn = (from: string) => filesBelow(from).filter(({ hash }) => !known.has(hash))
  for (const { path } of unknownIn(layout.artifacts)) rmSync(path, { force: true })
  const unknown = unknownIn(layout.originals)
  if (unknown.length > 0) mkdirSync(folder, { recursive: true })
  for (const { path, name } of unknown) renameSync(path, join(folder, name))
  return unknown.length
}

/** A copy made by reading every page; false where the backup itself is damaged. */
function copyWhole(from: string, to: string): boolean {
  rmSync(to, { force: true }) // A restore that was broken off left it.
  const backup = new Database(from, { readonly: true })
  try {
    backup.exec(`VACUUM INTO '${to.replaceAll("'", "''")}'`)
    flushNow(to) // VACUUM INTO leaves that to its caller.
    return true
  } catch (thrown) {
    rmSync(to, { force: true })
    if (isDamage(thrown)) return false
    throw thrown
  } finally {
    backup.close()
  }
}

function flushNow(path: string): void {
  const handle = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (thrown) {
    if ((thrown as { code?: string }).code !== 'ENOENT') throw thrown
  }
}
