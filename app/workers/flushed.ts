/** Files that are on the disk, not in a cache, when the task says it is done. */
import { open } from 'node:fs/promises'
import { join } from 'node:path'

export async function writeFlushed(folder: string, name: string, content: Uint8Array | string): Promise<void> {
  const handle = await open(join(folder, name), 'w')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** For a file that another program wrote. Windows flushes only what is open for writing. */
export async function flush(folder: string, name: string): Promise<void> {
  const handle = await open(join(folder, name), 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
