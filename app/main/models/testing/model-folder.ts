/** A lab's folder of models, of which a test says what its manifest describes. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { vi } from 'vitest'
import type { ModelEntry } from '../../../contract/models/models.ts'
import { temporaryFolder } from '../../testing/library.ts'

export const DOTS = new URL('../../../workers/pose/testing/models/', import.meta.url)

export function fileOf(path: string, content: Uint8Array, address: string | null = null, role = 'detector'): ModelEntry['files'][number] {
  return { path, role, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex'), address }
}

export function entryOf(id: string, files: ModelEntry['files'], more: Partial<ModelEntry> = {}): ModelEntry {
  return { id, name: `Model ${id}`, task: 'person-detector', estimator: 'onnx', topology: null, licence: 'Apache-2.0', files, needs: [], card: 'Made by a test.', ...more }
}

/** Named by STRIDESCOPE_MODELS until the test ends. */
export function labFolder(models: ModelEntry[], files: Record<string, Uint8Array> = {}): string {
  const folder = folderOf(models, files)
  vi.stubEnv('STRIDESCOPE_MODELS', folder)
  return folder
}

export function folderOf(models: ModelEntry[], files: Record<string, Uint8Array> = {}): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ version: 1, models }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}
