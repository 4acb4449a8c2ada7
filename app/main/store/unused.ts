/** Bytes that nothing needs any more: of what was removed for good, and what a crash or a failure left without a row. */
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { filesBelow } from './files-below.ts'
import type { Library } from './library.ts'

interface StoredFile {
  hash: string
  extension: string
}

/** Drops runs whose input is gone, then originals and artifacts that no row names. Rows first, then bytes. */
export function removeUnused(library: Library): number {
  const { sql, layout, held } = library
  const { files, artifacts } = dropOrphans(sql, (hash) => held.has(hash))
  const doomed = [...files.map((file) => layout.originalFile(file.hash, file.extension)), ...artifacts.map((hash) => layout.artifactFile(hash))]
  let freed = 0
  for (const path of doomed) {
    freed += sizeOf(path)
    rmSync(path, { force: true })
  }
  return freed
}

const ORPHAN_RUNS = `DELETE FROM run WHERE state <> 'running' AND EXISTS (
  SELECT 1 FROM run_input i WHERE i.run_id = run.id
    AND NOT EXISTS (SELECT 1 FROM media WHERE content_hash = i.hash)
    AND NOT EXISTS (SELECT 1 FROM run_output o WHERE o.hash = i.hash))`

/** The rows alone: of the library, or of a copy of its database. Gives what they named. */
export function dropOrphans(sql: Database, isHeld: (hash: string) => boolean = () => false): { files: StoredFile[]; artifacts: string[] } {
  return sql.transaction(() => {
    const runs = sql.prepare(ORPHAN_RUNS)
    while (runs.run().changes > 0); // Each round may orphan what was made from its results.
    const unnamed = sql.prepare('SELECT hash, extension FROM file WHERE NOT EXISTS (SELECT 1 FROM media_file WHERE file_hash = hash)').all() as StoredFile[]
    const unmade = sql.prepare('SELECT hash FROM artifact WHERE NOT EXISTS (SELECT 1 FROM run_output o WHERE o.hash = artifact.hash)').pluck().all() as string[]
    const [files, artifacts] = [unnamed.filter(({ hash }) => !isHeld(hash)), unmade.filter((hash) => !isHeld(hash))]
    const [dropFile, dropArtifact] = [sql.prepare('DELETE FROM file WHERE hash = ?'), sql.prepare('DELETE FROM artifact WHERE hash = ?')]
    for (const { hash } of files) dropFile.run(hash)
    for (const hash of artifacts) dropArtifact.run(hash)
    return { files, artifacts }
  })()
}

/**
 * Files in the library's folders that no row names. What the crash itself left, between a rename and its transaction,
 * goes; an original that is older has a story that this program does not know, and is set aside, never deleted.
 */
export function clearStrays({ sql, layout, crashedSinceMs }: Library): void {
  const known = new Set(sql.prepare('SELECT hash FROM file UNION SELECT hash FROM artifact').pluck().all() as string[])
  const strays = (folder: string) => filesBelow(folder).filter(({ hash }) => !known.has(hash))
  for (const { path } of strays(layout.artifacts)) rmSync(path, { force: true })
  const aside = join(layout.root, `set-aside-${Date.now()}`)
  for (const { path, name } of strays(layout.originals)) {
    if (statSync(path).ctimeMs >= crashedSinceMs) rmSync(path, { force: true })
    else {
      mkdirSync(aside, { recursive: true })
      renameSync(path, join(aside, name))
    }
  }
}

/** Bytes that have taken their place, and whose rows could then not be written. */
export function removeIfStray({ sql }: Library, hash: string, path: string): void {
  const named = sql.prepare('SELECT 1 FROM file WHERE hash = :hash UNION ALL SELECT 1 FROM artifact WHERE hash = :hash').get({ hash })
  if (!named) rmSync(path, { force: true })
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
