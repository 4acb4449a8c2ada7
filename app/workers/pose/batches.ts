/** Finished batches of one film: each a table, and a note that is written last and says that the table is whole. */
import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type BatchNote, batchNoteSchema } from '../../contract/pose-page.ts'
import { peopleFromArrow, peopleToArrow } from '../../core/body/people/people-arrow.ts'
import type { People } from '../../core/body/people/people.ts'
import { writeFlushed } from '../flushed.ts'

export interface KeptBatch extends BatchNote {
  people: People
}

const NOTE = /^\d{8}\.json$/

/** From the film's first frame on, without a gap; what cannot be read is done again. */
export async function keptBatches(folder: string): Promise<KeptBatch[]> {
  const names = await readdir(folder).catch(() => [])
  const batches: KeptBatch[] = []
  for (const name of names.filter((one) => NOTE.test(one)).toSorted()) {
    const batch = await readBatch(folder, name).catch(() => undefined)
    if (batch?.first !== (batches.at(-1)?.end ?? 0)) break
    batches.push(batch)
  }
  return batches
}

export async function keepBatch(folder: string, note: BatchNote, people: People): Promise<void> {
  await mkdir(folder, { recursive: true })
  const name = String(note.first).padStart(8, '0')
  for (const [file, content] of [[`${name}.arrow`, peopleToArrow(people)], [`${name}.json`, JSON.stringify(note)]] as const) {
    await writeFlushed(folder, `${file}.new`, content)
    await rename(join(folder, `${file}.new`), join(folder, file))
  }
}

async function readBatch(folder: string, name: string): Promise<KeptBatch> {
  const table = name.replace('.json', '.arrow')
  const note = batchNoteSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))
  return { ...note, people: peopleFromArrow(await readFile(join(folder, table)), table) }
}
