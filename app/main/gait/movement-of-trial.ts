/** What a trial's gait is made from: the skeleton of its films, else a file that holds movement. */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { extname } from 'node:path'
import { z } from 'zod'
import type { kinematicsParams } from '../../contract/analyse-tasks.ts'
import { areMarkersIn } from '../../core/formats/motion/mot-markers.ts'
import { USUAL_CLEANING } from '../../core/signal/usual-cleaning.ts'
import { newestMade } from '../analysis/of-trial.ts'
import { originalOf } from '../library/originals.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/schema.ts'
import { ofTrial, type TrialPlace } from '../trial/place.ts'

export interface TrialMovement {
  /** Content hashes, by role. */
  inputs: Record<string, string>
  params: Pick<z.input<typeof kinematicsParams>, 'movement' | 'cutOffHz'>
  /** Of a skeleton: the model that saw it. Of a file nobody knows before it is read. */
  model: string | null
  /** The artifacts behind a skeleton. */
  behind: { skeleton: string; evidence: string } | null
}

/** The most that a file can hold first: a C3D has what its maker worked out. Files of markers are only asked where there is no skeleton of films. */
const FILE_KINDS = ['c3d', 'trc', 'mot']

export function skeletonMovement({ layout }: Library, { skeleton, evidence, model, cutOffHz }: { skeleton: string; evidence: string; model: string | null; cutOffHz: number | null }): TrialMovement {
  return { inputs: { skeleton, evidence }, params: { movement: { kind: 'skeleton', skeleton: layout.artifactFile(skeleton), evidence: layout.artifactFile(evidence) }, cutOffHz }, model, behind: { skeleton, evidence } }
}

export function movementOfTrial(library: Library, place: TrialPlace): TrialMovement | null {
  const made = newestMade(library, place)
  if (made) {
    const { skeleton, evidence, model } = made.result
    const { cutOffHz } = made.madeWith.choices
    return skeletonMovement(library, { skeleton, evidence, model, cutOffHz: cutOffHz === undefined ? USUAL_CLEANING.cutOffHz : cutOffHz })
  }
  const file = filesOf(library, place)[0]
  if (!file) return null
  const { path, contentHash } = originalOf(library, file.id)
  return { inputs: { file: contentHash }, params: { movement: { kind: 'file', path, name: file.name, ending: extname(file.name) }, cutOffHz: null }, model: null, behind: null }
}

/** Why there is none, in words, with what would mend it. */
export function lackingMovement(library: Library, { sessionId, trialId }: TrialPlace): string {
  const tables = library.query.select().from(media).where(and(eq(media.sessionId, sessionId), ofTrial(media.trialId, trialId), eq(media.kind, 'mot'), isNull(media.deletedUs))).all()
  return tables[0] ? `${tables[0].name} holds no places of markers but angles or forces over time: import the markers that they were made from (C3D, TRC, or MOT with places of markers).` : 'There is no movement here: analyse the films, or import markers (C3D, TRC, or MOT with places of markers).'
}

/** A table may as well hold forces or angles. */
const columnNames = z.array(z.string())

function filesOf(library: Library, { sessionId, trialId }: TrialPlace) {
  const rows = library.query
    .select()
    .from(media)
    .where(and(eq(media.sessionId, sessionId), ofTrial(media.trialId, trialId), inArray(media.kind, FILE_KINDS), isNull(media.deletedUs)))
    .all()
  return rows.filter(({ kind, facts }) => kind !== 'mot' || areMarkersIn(columnNames.catch([]).parse(facts['columnNames']))).toSorted((a, b) => FILE_KINDS.indexOf(a.kind) - FILE_KINDS.indexOf(b.kind) || b.importedUs - a.importedUs)
}
