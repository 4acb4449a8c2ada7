/** Files of a session as an import leaves them, without importing any. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { beginRun, finishRun } from '../jobs/runs.ts'
import { addJob } from '../jobs/store.ts'
import type { Library } from '../store/library.ts'
import { file, media, mediaFile } from '../store/tables/files.ts'
import { artifact } from '../store/tables/jobs.ts'

interface Given {
  sessionId: string
  trialId?: string | null
  name?: string
  content?: string
  kind?: string
  camera?: string | null
  facts?: Record<string, unknown>
}

export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

export function addMedia(library: Library, { sessionId, trialId = null, name = 'cam01.mp4', content = name, kind = 'footage', camera = 'cam01', facts = {} }: Given): string {
  const id = randomUUID()
  const hash = hashOf(content)
  const bytes = content.length
  put(library.layout.originalFile(hash, '.mp4'), content)
  library.query.insert(file).values({ hash, bytes, extension: '.mp4', storage: 'copied', modifiedUs: 1, createdUs: 1 }).onConflictDoNothing().run()
  library.query
    .insert(media)
    .values({ id, sessionId, trialId, name, kind, format: 'mp4', camera, summary: '', facts, oddities: [], contentHash: hash, bytes, state: 'ready', importedUs: 1 })
    .run()
  library.query.insert(mediaFile).values({ mediaId: id, n: 0, relativePath: name, fileHash: hash }).run()
  return id
}

/** A result made from this content: `from` is the hash of a file, or of another result. */
export function addResult(library: Library, stage: 'probe' | 'proxy' | 'poster', from: string, content: string, { role = stage as string, summary = {} as unknown } = {}): string {
  const hash = hashOf(content)
  put(library.layout.artifactFile(hash), content)
  const jobId = addJob(library, { kind: 'prepare', title: 'x', sessionId: null, payload: {} })
  const runId = beginRun(library, { stage, inputs: { original: from }, params: {} }, jobId)
  finishRun(library, runId, { outputs: [], summary, warnings: [] }, [{ role, hash, format: 'json', bytes: content.length }])
  library.sql.prepare('DELETE FROM job WHERE id = ?').run(jobId)
  return hash
}

/** An artifact that no run has made; gives its hash. */
export function addArtifact({ layout, query }: Library, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex')
  put(layout.artifactFile(hash), bytes)
  query.insert(artifact).values({ hash, format: 'arrow', bytes: bytes.length, createdUs: 1 }).run()
  return hash
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** Of a film that every window plays. */
export const PLAIN_FILM = { container: 'mp4', codecString: 'avc1.640028', editList: [], rotationDeg: 0, codedWidth: 64, codedHeight: 48, displayWidth: 64, displayHeight: 48 }
