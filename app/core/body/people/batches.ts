/** Finished batches of one film, as they lie in a folder: each a table, and a note beside it that is written last and says that the table is whole. */
import type { People } from './people.ts'
import { peopleFromArrow } from './people-arrow.ts'

/** Of the film's frames: from the first to before the end. */
interface Span {
  first: number
  end: number
}

const NOTE = /^\d{8}\.json$/
const tableOf = (note: string): string => note.replace('.json', '.arrow')

export function batchFiles(first: number): { note: string; table: string } {
  const note = `${String(first).padStart(8, '0')}.json`
  return { note, table: tableOf(note) }
}

/** From the film's first frame on, without a gap. What cannot be read, of a disk that was full or is damaged, is done again, and so is all after it. */
export async function batchesIn<Note extends Span>(names: readonly string[], read: (name: string) => Promise<Uint8Array>, noteIn: (told: unknown) => Note): Promise<(Note & { people: People })[]> {
  const batches: (Note & { people: People })[] = []
  for (const name of names.filter((one) => NOTE.test(one)).toSorted()) {
    const batch = await batchIn(name, read, noteIn).catch(() => undefined)
    if (batch?.first !== (batches.at(-1)?.end ?? 0)) break
    batches.push(batch)
  }
  return batches
}

async function batchIn<Note>(name: string, read: (name: string) => Promise<Uint8Array>, noteIn: (told: unknown) => Note): Promise<Note & { people: People }> {
  const note = noteIn(JSON.parse(new TextDecoder().decode(await read(name))))
  return { ...note, people: peopleFromArrow(await read(tableOf(name)), tableOf(name)) }
}
