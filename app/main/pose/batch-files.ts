/** Finished batches of one film on the disk. */
import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BatchNote, batchNoteSchema } from '../../contract/channels/pose-page.ts'
import { batchesIn, batchFiles } from '../../core/body/people/batches.ts'
import { settle } from '../store/artifacts.ts'

export async function keptBatches(folder: string) {
  const names: string[] = await readdir(folder).catch(() => [])
  return batchesIn(names, (name) => readFile(join(folder, name)), (told) => batchNoteSchema.parse(told))
}

export async function keepBatch(folder: string, batch: BatchNote, content: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const { note, table } = batchFiles(batch.first)
  await place(join(folder, table), content)
  await place(join(folder, note), JSON.stringify(batch))
}

/** Flushed before it has its name. */
async function place(path: string, content: Uint8Array | string): Promise<void> {
  const from = `${path}.new`
  const handle = await open(from, 'w')
  try {
    await handle.writeFile(content)
  } finally {
    await handle.close()
  }
  await settle([{ from, to: path }])
}
