/** Gaits, and steps as they were found, from their artifacts. */
import { readFile } from 'node:fs/promises'
import { gaitPieceSchema, wholeGaitSchema } from '../../contract/analyse-tasks.ts'
import { type Gait, gaitSchema } from '../../contract/gait.ts'
import { joinedPieces } from '../../core/gait/pieces.ts'
import type { Library } from '../store/library.ts'

/** Artifacts. An earlier version has kept no pieces: they are in the gait. */
export interface GaitArtifacts {
  gait: string
  pieces: readonly { steps: string; curves: string }[] | null
}

export async function gaitIn({ layout }: Library, { gait, pieces }: GaitArtifacts): Promise<Gait> {
  const file = layout.artifactFile(gait)
  if (pieces === null) return readOnce(file, (told) => gaitSchema.parse(told))
  const [whole, ...steps] = await Promise.all([readOnce(file, (told) => wholeGaitSchema.parse(told)), ...pieces.map((piece) => readOnce(layout.artifactFile(piece.steps), (told) => gaitPieceSchema.parse(told)))])
  return { ...whole, ...joinedPieces(steps) }
}

export const foundEventsIn = ({ layout }: Library, artifact: string): Promise<Gait['events']> => readOnce(layout.artifactFile(artifact), (told) => gaitSchema.shape.events.parse(told))

/** The last by their names, which are those of their content: whoever moves an event has the same earlier sessions, and all other minutes of this one, looked at again at once. */
const lastRead = new Map<string, Promise<unknown>>()
const MOST_READ = 500

function readOnce<T>(path: string, parse: (told: unknown) => T): Promise<T> {
  const known = (lastRead.get(path) as Promise<T> | undefined) ?? readFile(path, 'utf8').then((text) => parse(JSON.parse(text)))
  lastRead.delete(path)
  lastRead.set(path, known)
  known.catch(() => lastRead.delete(path))
  for (const oldest of lastRead.keys()) {
    if (lastRead.size <= MOST_READ) break
    lastRead.delete(oldest)
  }
  return known
}
