/** Bytes that nothing needs any more: of what was removed for good, and what a crash or a failure left without a row. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import type { Library } from '../store/library.ts'

interface StoredFile {
  hash: string
  extension: string
}

/** Drops runs whose input is gone, then originals and artifacts that no row names. Rows first, then bytes. */
export function removeUnused(library: Library): number {
  const { sql, layout, held } = library
  const dropOrphanRuns = sql.prepare(`DELETE FROM run WHERE state <> 'running' AND EXISTS (
    SELECT 1 FROM run_input i WHERE i.run_id = run.id
      AND NOT EXISTS (SELECT 1 FROM media WHERE content_hash = i.hash)
      AND NOT EXISTS (SELECT 1 FROM run_output o WHERE o.hash = i.hash))`)
  const doomed = sql.transaction(() => {
    while (dropOrphanRuns.run().changes > 0); // Each round may orphan what was made from its results.
    const files = sql
      .prepare('SELECT hash, extension FROM file WHERE NOT EXISTS (SELECT 1 FROM media_file WHERE file_hash = hash)')
      .all()
      .filter((file) => !held.has((file as StoredFile).hash)) as StoredFile[]
    const artifacts = sql
      .prepare('SELECT hash FROM artifact WHERE NOT EXISTS (SELECT 1 FROM run_output o WHERE o.hash = artifact.hash)')
      .pluck()
      .all()
      .filter((hash) => !held.has(hash as string)) as string[]
    const [dropFile, dropArtifact] = [sql.prepare('DELETE FROM file WHERE hash = ?'), sql.prepare('DELETE FROM artifact WHERE hash = ?')]
    for (const { hash } of files) dropFile.run(hash)
    for (const hash of artifacts) dropArtifact.run(hash)
    return [
      ...files.map((file) => layout.originalFile(file.hash, file.extension)),
      ...artifacts.map((hash) => layout.artifactFile(hash)),
    ]
  })()
  let freed = 0
  for (const path of doomed) {
    freed += sizeOf(path)
    rmSync(path, { force: true })
  }
  return freed
}

/** Files in the library's folders that no row names: left by a crash between a rename and its transaction. */
export function removeStrays(library: Library): void {
  const { sql, layout } = library
  const known = new Set(
    sql.prepare('SELECT hash FROM file UNION SELECT hash FROM artifact').pluck().all() as string[],
  )
  for (const folder of [layout.originals, layout.artifacts])
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
      if (entry.isFile() && !known.has(entry.name.slice(0, 64))) rmSync(`${entry.parentPath}/${entry.name}`, { force: true })
}

/** Bytes that have taken their place, and whose rows could then not be written. */
export function removeIfStray({ sql }: Library, hash: string, path: string): void {
  const named = sql.prepare('SELECT 1 FROM file WHERE hash = :hash UNION ALL SELECT 1 FROM artifact WHERE hash = :hash').get({ hash })
  if (!named) rmSync(path, { force: true })
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
