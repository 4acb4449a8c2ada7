/** A library's folder for one test, and what must be true of it whenever nobody has it open. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished } from 'vitest'
import { libraryLayout } from '../../store/layout.ts'
import { noneLeft, processesOf, signal } from './processes.ts'

/** A folder that goes with its test, whoever still runs in it. */
export function newFolder(whenDone: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'stridescope-survival-'))
  whenDone(() => {
    for (const { pid } of processesOf(folder)) signal(pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return folder
}

export function newLibrary(parent = newFolder()): string {
  return join(parent, 'library')
}

/** A closed library again and again, without making it anew each time. */
export function copyOf(closed: string): string {
  const library = join(newFolder(), 'library')
  cpSync(closed, library, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  return library
}

export function openDatabase(library: string, options: Database.Options = {}): Database.Database {
  const sql = new Database(libraryLayout(library).database, options)
  onTestFinished(() => void sql.close())
  return sql
}

/** Rows of one query, by a reader of its own. */
export function rows<Row>(library: string, query: string): Row[] {
  const sql = new Database(libraryLayout(library).database, { readonly: true })
  try {
    return sql.prepare(query).all() as Row[]
  } finally {
    sql.close()
  }
}

/** Every file that a row names is there with its bytes, no other is there, and nothing is left to do. */
export async function expectClean(library: string, { workLeft = false } = {}): Promise<void> {
  const layout = libraryLayout(library)
  await noneLeft(library)
  expect(existsSync(layout.lockHolder)).toBe(false)
  expect(rows(library, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(rows(library, 'PRAGMA foreign_key_check')).toEqual([])
  if (!workLeft) expect(namesIn(layout.attempts)).toEqual([])
  expect(namesIn(layout.incoming)).toEqual([])
  expect(namesIn(layout.backups).filter((name) => !name.endsWith('.db'))).toEqual([])
  const originals = rows<{ hash: string; extension: string }>(library, 'SELECT hash, extension FROM file')
  const artifacts = rows<{ hash: string }>(library, 'SELECT hash FROM artifact')
  expect(hashesBelow(layout.originals)).toEqual(byName(originals.map(({ hash, extension }) => [hash + extension, hash])))
  expect(hashesBelow(layout.artifacts)).toEqual(byName(artifacts.map(({ hash }) => [hash, hash])))
  expect(rows(library, "SELECT id FROM job WHERE state IN ('queued', 'running')").length > 0).toBe(workLeft)
  if (!workLeft) expect(rows(library, "SELECT name FROM media WHERE state IN ('waiting', 'working')")).toEqual([])
  expect(rows(library, "SELECT stage FROM run WHERE state = 'running'")).toEqual([])
  expect(rows(library, 'SELECT hash FROM file WHERE hash NOT IN (SELECT file_hash FROM media_file)')).toEqual([])
  expect(rows(library, 'SELECT hash FROM artifact WHERE hash NOT IN (SELECT hash FROM run_output)')).toEqual([])
}

/** What a person would miss if it were gone: every file with its state, and every result with its hash. */
export function contentOf(library: string) {
  return {
    media: rows<{ session: string; name: string; state: string; hash: string; frames: number | null }>(
      library,
      `SELECT s.name AS session, m.name, m.state, m.content_hash AS hash, m.frame_count AS frames
       FROM media m JOIN session s ON s.id = m.session_id WHERE m.deleted_us IS NULL ORDER BY s.name, m.name`,
    ),
    results: rows<{ name: string; role: string; hash: string }>(
      library,
      `SELECT DISTINCT m.name, o.role, o.hash FROM run_output o JOIN run r ON r.id = o.run_id AND r.state = 'done'
       JOIN run_input i ON i.run_id = r.id AND i.role = 'original' JOIN media m ON m.content_hash = i.hash ORDER BY m.name, o.role, o.hash`,
    ),
    trials: rows<{ name: string }>(library, 'SELECT name FROM trial WHERE deleted_us IS NULL ORDER BY name'),
  }
}

export function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

function hashesBelow(folder: string): [string, string][] {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return byName(files.map((entry) => [entry.name, createHash('sha256').update(readFileSync(join(entry.parentPath, entry.name))).digest('hex')]))
}

function byName(pairs: [string, string][]): [string, string][] {
  return pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))
}
