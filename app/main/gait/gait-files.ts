/** Gaits, and steps as they were found, from their artifacts. */
import { readFile } from 'node:fs/promises'
import { gaitPieceSchema, wholeGaitSchema } from '../../contract/gait/analyse-tasks.ts'
import { controlSetSchema } from '../../contract/gait/cohort-tasks.ts'
import { type Gait, gaitSchema } from '../../contract/gait/gait.ts'
import { referenceSchema } from '../../contract/gait/references.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Reference } from '../../core/norms/references/reference.ts'
import { joinedPieces } from '../../core/gait/tables/pieces.ts'
import type { ControlSet } from '../../core/norms/scores/control-set.ts'
import type { Library } from '../store/library.ts'

/** Artifacts. An earlier version has kept no pieces: they are in the gait. */
export interface GaitArtifacts {
  gait: string
  pieces: readonly { steps: string; curves: string }[] | null
}

/** What its file holds is no gait: it is damaged, or a version that knew gaits otherwise has written it. */
export class UnreadableGait extends ProblemError {
  override name = 'UnreadableGait'
  readonly artifact: string
  constructor(artifact: string, cause: unknown) {
    super({ code: 'gait-unreadable', message: 'A file of this gait cannot be read: it is damaged, or another version of Stridescope has written it.', hint: 'Analyse the trial again.', subject: artifact }, { cause })
    this.artifact = artifact
  }
}

export async function gaitIn(library: Library, { gait, pieces }: GaitArtifacts): Promise<Gait> {
  if (pieces === null) return readOnce(library, gait, (told) => gaitSchema.parse(told))
  const [whole, ...steps] = await Promise.all([readOnce(library, gait, (told) => wholeGaitSchema.parse(told)), ...pieces.map((piece) => readOnce(library, piece.steps, (told) => gaitPieceSchema.parse(told)))])
  return { ...whole, ...joinedPieces(steps) }
}

export const foundEventsIn = (library: Library, artifact: string): Promise<Gait['events']> => readOnce(library, artifact, (told) => gaitSchema.shape.events.parse(told))

export const referenceIn = (library: Library, artifact: string): Promise<Reference> => readOnce(library, artifact, (told) => referenceSchema.parse(told))

export const controlSetIn = (library: Library, artifact: string): Promise<ControlSet> => readOnce(library, artifact, (told) => controlSetSchema.parse(told))

/** The last by their names, which are those of their content: whoever moves an event has the same earlier sessions, and all other minutes of this one, looked at again at once. */
const lastRead = new Map<string, Promise<unknown>>()
const MOST_READ = 500

function readOnce<T>({ layout }: Library, artifact: string, parse: (told: unknown) => T): Promise<T> {
  const path = layout.artifactFile(artifact)
  const known = (lastRead.get(path) as Promise<T> | undefined) ?? readFile(path, 'utf8').then((text) => parse(JSON.parse(text))).catch((thrown: unknown) => Promise.reject(new UnreadableGait(artifact, thrown)))
  lastRead.delete(path)
  lastRead.set(path, known)
  known.catch(() => lastRead.delete(path))
  for (const oldest of lastRead.keys()) {
    if (lastRead.size <= MOST_READ) break
    lastRead.delete(oldest)
  }
  return known
}
