import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** SHA-256 of a file, read in a stream. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

export interface Move {
  from: string
  to: string
}

/**
 * Gives finished files their places under their content hashes: flushed, then renamed, then the folders flushed,
 * so that a name never stands for half a file.
 */
export async function settle(moves: readonly Move[]): Promise<void> {
  const folders = new Set(moves.map(({ to }) => dirname(to)))
  for (const folder of folders) await mkdir(folder, { recursive: true })
  for (const { from, to } of moves) {
    await flush(from)
    // Windows replaces nothing that is marked read-only.
    if (process.platform === 'win32') await chmod(to, 0o666).catch(() => undefined)
    // Renamed over what may be there already: the same content, unless the disk has damaged it, and then this heals it.
    await rename(from, to)
  }
  for (const folder of folders) await flushFolder(folder)
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
