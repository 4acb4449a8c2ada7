/** Gaits, and steps as they were found, from their artifacts. */
import { readFile } from 'node:fs/promises'
import { type Gait, gaitSchema } from '../../contract/gait.ts'
import type { Library } from '../store/library.ts'

export const gaitIn = ({ layout }: Library, artifact: string): Promise<Gait> => readOnce(layout.artifactFile(artifact), (told) => gaitSchema.parse(told))
export const foundEventsIn = ({ layout }: Library, artifact: string): Promise<Gait['events']> => readOnce(layout.artifactFile(artifact), (told) => gaitSchema.shape.events.parse(told))

/** The last by their names, which are those of their content: whoever moves an event has the same earlier sessions looked at again at once. */
const lastRead = new Map<string, Promise<unknown>>()
const MOST_READ = 8

function readOnce<T>(path: string, parse: (told: unknown) => T): Promise<T> {
  const known = (lastRead.get(path) as Promise<T> | undefined) ?? readFile(path, 'utf8').then((text) => parse(JSON.parse(text)))
  lastRead.delete(path)
  lastRead.set(path, known)
  known.catch(() => lastRead.delete(path))
  for (const oldest of lastRead.keys()) if (lastRead.size > MOST_READ) lastRead.delete(oldest)
  return known
}
