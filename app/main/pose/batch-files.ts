/** Finished batches of one stage: each a table, and a note that is written last and says that the table is whole. */
import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { type BatchNote, batchNoteSchema } from '../../contract/pose-page.ts'
import { settle } from '../store/artifacts.ts'

export interface KeptBatch extends BatchNote {
  table: string
}

const NOTE = /^\d{8}\.json$/

/** From the film's first frame on, without a gap. */
export async function keptBatches(folder: string): Promise<KeptBatch[]> {
  const names: string[] = await readdir(folder).catch(() => [])
  const batches: KeptBatch[] = []
  for (const name of names.filter((name) => NOTE.test(name)).toSorted()) {
    const note = noteIn(await readFile(join(folder, name), 'utf8'))
    const table = name.replace('.json', '.arrow')
    if (!note || note.first !== (batches.at(-1)?.end ?? 0) || !names.includes(table)) break
    batches.push({ ...note, table: join(folder, table) })
  }
  return batches
}

export async function keepBatch(folder: string, note: BatchNote, table: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const name = join(folder, String(note.first).padStart(8, '0'))
  await place(`${name}.arrow`, table)
  await place(`${name}.json`, JSON.stringify(note))
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

function noteIn(text: string): BatchNote | undefined {
  try {
    return batchNoteSchema.parse(JSON.parse(text))
  } catch {
    return undefined // Of a disk that was full: it is done again.
  }
}
