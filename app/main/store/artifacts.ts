import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** SHA-256 of a file, read in a stream. */
export async function hashFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, ...(signal ? { signal } : {}) }))
    hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/**
 * Gives a finished file its place under its content hash: flushed, then renamed, then the folder flushed, so
 * that a name never stands for half a file.
 */
export async function settle(from: string, to: string): Promise<void> {
  await flush(from)
  await mkdir(dirname(to), { recursive: true })
  // Renamed over what may be there already: the same content, unless the disk has damaged it, and then this heals it.
  await rename(from, to)
  await flushFolder(dirname(to))
}

async function flush(path: string): Promise<void> {
  // Windows flushes only what is open for writing; elsewhere a hard-linked original may be read-only.
  const handle = await open(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return // Windows cannot open a folder; NTFS journals the rename.
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
