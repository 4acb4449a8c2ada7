/** Finished batches of one film on the disk. */
import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type BatchNote, batchNoteSchema } from '../../contract/channels/pose-page.ts'
import { batchesIn, batchFiles } from '../../core/body/people/batches.ts'
import { peopleToArrow } from '../../core/body/people/people-arrow.ts'
import type { People } from '../../core/body/people/people.ts'
import { writeFlushed } from '../flushed.ts'

export type KeptBatch = BatchNote & { people: People }

export async function keptBatches(folder: string): Promise<KeptBatch[]> {
  const names: string[] = await readdir(folder).catch(() => [])
  return batchesIn(names, (name) => readFile(join(folder, name)), (told) => batchNoteSchema.parse(told))
}

export async function keepBatch(folder: string, batch: BatchNote, people: People): Promise<void> {
  await mkdir(folder, { recursive: true })
  const { note, table } = batchFiles(batch.first)
  for (const [file, content] of [[table, peopleToArrow(people)], [note, JSON.stringify(batch)]] as const) {
    await writeFlushed(folder, `${file}.new`, content)
    await rename(join(folder, `${file}.new`), join(folder, file))
  }
}
