/** What a trial's gait is made from: the skeleton of its films, else a file that holds movement. */
import { extname } from 'node:path'
import { z } from 'zod'
import type { kinematicsParams } from '../../contract/gait/analyse-tasks.ts'
import { MARKER_FILES } from '../../core/formats/motion/marker-files.ts'
import { areAnglesIn } from '../../core/formats/motion/coordinate-names.ts'
import { areMarkersIn } from '../../core/formats/motion/mot-markers.ts'
import type { Problem } from '../../core/problem.ts'
import { USUAL_CLEANING } from '../../core/signal/usual-cleaning.ts'
import { newestMade } from '../skeleton/of-trial.ts'
import { originalOf } from '../library/originals.ts'
import type { Library } from '../store/library.ts'
import { filesOfKind } from '../trial/files-of-kind.ts'
import type { TrialPlace } from '../trial/place.ts'

export interface TrialMovement {
  /** Content hashes, by role. */
  inputs: Record<string, string>
  params: Pick<z.input<typeof kinematicsParams>, 'movement' | 'cutOffHz'>
  /** Of a skeleton: the model that saw it. Of a file nobody knows before it is read. */
  model: string | null
  /** The artifacts behind a skeleton. */
  behind: { skeleton: string; evidence: string } | null
}

/** The most that a file can hold first: a C3D has what its maker worked out, and joint angles show no feet. Files are only asked where there is no skeleton of films. */
const FILE_KINDS = ['c3d', 'trc', 'mot', 'angles']

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

/** Why there is none, and what would mend it. */
export function noMovement(library: Library, place: TrialPlace): Problem & { hint: string } {
  const [table] = filesOfKind(library, place, ['mot'])
  const words = table
    ? { message: `${table.name} holds neither places of markers nor joint angles by the names of OpenSim’s models.`, hint: `Import movement: ${MARKER_FILES}.` }
    : { message: 'There is no movement here.', hint: `Analyse the films, or import movement: ${MARKER_FILES}.` }
  return { code: 'no-movement', ...words, subject: place.sessionId }
}

export function lackingMovement(library: Library, place: TrialPlace): string {
  const { message, hint } = noMovement(library, place)
  return `${message} ${hint}`
}

const columnNames = z.array(z.string())

/** A table may as well hold forces, and whatever somebody has worked out. */
const ofTable = (columns: readonly string[]): string | null => (areAnglesIn(columns) ? 'angles' : areMarkersIn(columns) ? 'mot' : null)

function filesOf(library: Library, place: TrialPlace) {
  const rows = filesOfKind(library, place, ['c3d', 'trc', 'mot'])
  const holding = rows.map(({ kind, facts, ...row }) => ({ ...row, holds: kind === 'mot' ? ofTable(columnNames.catch([]).parse(facts['columnNames'])) : kind }))
  return holding.filter(({ holds }) => holds !== null).toSorted((a, b) => FILE_KINDS.indexOf(a.holds!) - FILE_KINDS.indexOf(b.holds!))
}
