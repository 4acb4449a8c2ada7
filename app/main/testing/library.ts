/** Libraries in folders that go with the test. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ProblemError, type Problem } from '../../core/problem.ts'
import { createAthlete } from '../library/athletes.ts'
import { createSession } from '../library/sessions.ts'
import { libraryLayout } from '../store/layout.ts'
import { openLibrary, type Library } from '../store/library.ts'

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'stridescope-test-'))
}

/** A folder that goes with the test that asked for it. */
export function temporaryFolder(): string {
  const folder = newFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

let emptyDatabase: Buffer | undefined

/** Libraries are the same when they are new: all but the first of a process begin with its database, which saves them every migration. */
export async function startFromEmpty(root: string): Promise<void> {
  const { database } = libraryLayout(root)
  if (existsSync(root)) return
  if (!emptyDatabase) {
    const first = newFolder()
    const library = await openLibrary(first, 'a test')
    library.close()
    emptyDatabase = readFileSync(library.layout.database)
    rmSync(first, { recursive: true })
  }
  mkdirSync(dirname(database), { recursive: true })
  writeFileSync(database, emptyDatabase)
}

export async function temporaryLibrary(root = join(temporaryFolder(), 'library')): Promise<Library> {
  await startFromEmpty(root)
  const library = await openLibrary(root, 'a test')
  onTestFinished(() => closeOnce(library))
  return library
}

/** Closes and opens again, as the next start does. */
export function reopened(library: Library): Promise<Library> {
  closeOnce(library)
  return temporaryLibrary(library.layout.root)
}

export function newSession(library: Library, name = 'Walk after 6 weeks', athleteName = 'Mara Example'): string {
  const athlete = createAthlete(library, { name: athleteName })
  return createSession(library, { athleteId: athlete.id, name, date: '2026-11-20' }).id
}

/** The problem that this throws or rejects with; anything else that is thrown goes on. */
export async function problemFrom(act: () => unknown): Promise<Problem> {
  try {
    await act()
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem
    throw thrown
  }
  throw new Error('Nothing was refused')
}

/** Every row of every table: two equal dumps are one state of the library. */
export function dump({ sql }: Pick<Library, 'sql'>, tables = tableNames({ sql })): Record<string, unknown[]> {
  return Object.fromEntries(tables.map((table) => [table, sql.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()]))
}

export function tableNames({ sql }: Pick<Library, 'sql'>): string[] {
  return sql.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name").pluck().all() as string[]
}

function closeOnce(library: Library): void {
  if (library.sql.open) library.close()
}
