import { HEAD_BYTES, TAIL_BYTES } from '../../contract/library/imports.ts'
import { engine } from '../engine/client.ts'
import { batches } from './batches.ts'
import type { HeldFile } from './held-files.ts'
import type { Picked } from './sources.ts'

/** What was picked, under the names that the engine knows it by. */
export interface Offered {
  grantIds: string[]
  /** The bytes behind a grant, where only this window has them. */
  held: ReadonlyMap<string, HeldFile>
  /** What has been sent whole: after a cancel it is not sent again. */
  sent: Set<string>
}

const MOST_PER_REQUEST = { items: 50, weight: 32 * (HEAD_BYTES + TAIL_BYTES) }

/**
 * Shows the engine the first and last bytes of each file; nothing else is sent before the person agrees. `onProgress`
 * gets the names that the engine has given out so far. A request under way is not cut: its names would be lost.
 */
export async function offer(picked: Picked, signal: AbortSignal, onProgress: (grantIds: string[]) => void): Promise<Offered> {
  if (picked.kind === 'granted') return { grantIds: picked.grants.map(({ id }) => id), held: new Map(), sent: new Set() }
  const held = new Map<string, HeldFile>()
  for (const batch of batches(picked.files, MOST_PER_REQUEST, ({ file }) => Math.min(file.size, HEAD_BYTES) + Math.min(file.size, TAIL_BYTES))) {
    const ids = await engine.imports.offer({ files: batch.map(description) })
    batch.forEach((file, index) => {
      const id = ids[index]
      if (id !== undefined) held.set(id, file)
    })
    onProgress([...held.keys()])
    signal.throwIfAborted()
  }
  return { grantIds: [...held.keys()], held, sent: new Set() }
}

function description({ relativePath, file }: HeldFile) {
  return {
    relativePath,
    sizeBytes: file.size,
    modifiedUs: file.lastModified * 1000,
    head: file.slice(0, HEAD_BYTES),
    tail: file.slice(Math.max(0, file.size - TAIL_BYTES)),
  }
}
