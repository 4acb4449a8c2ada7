/** Whether the people of a cohort would come out otherwise now than when it was made. */
import { createHash } from 'node:crypto'
import type { ReferenceSummary } from '../../contract/references.ts'
import type { MethodOffset } from '../../core/gait/events/method-offset.ts'
import type { Reference } from '../../core/norms/references/reference.ts'
import { canonicalJson } from '../jobs/canonical-json.ts'
import { STAGE_VERSIONS } from '../jobs/stages.ts'
import { labOffsetsFor } from '../trial/taught-offsets.ts'
import type { Library } from '../store/library.ts'
import { sessionsOfCohort } from './sessions-of-cohort.ts'

/** What a cohort says of how it was made, so that somebody can tell later whether it still would be. */
export function madeBy(taught?: { pointsBy: string; offsets: readonly MethodOffset[] }): Pick<Reference['provenance'], 'stages' | 'taughtByLab'> {
  const { kinematics, cycles } = STAGE_VERSIONS
  return { stages: { kinematics, cycles }, ...(taught && { taughtByLab: { pointsBy: taught.pointsBy, version: versionOf(taught.offsets) } }) }
}

/** Null where nothing is known to have changed. Norms are as they were published. */
export function staleCohort(library: Library | null, { id, kind, provenance: { stages, taughtByLab, madeFrom } }: Reference): ReferenceSummary['stale'] {
  if (kind !== 'cohort') return null
  const isOurs = library !== null && madeHere(library, madeFrom)
  const reason = whyStale(isOurs ? library : null, stages, taughtByLab)
  if (reason === null) return null
  const canMakeAgain = isOurs && sessionsOfCohort(library, id) !== null
  return { reason, remedy: canMakeAgain ? 'Make it again of the same sessions.' : isOurs ? 'Remove it, and make it again of the same sessions.' : 'Ask those who made it to make it again.', canMakeAgain }
}

/** `library`: the one it was made in; null of another laboratory's. */
function whyStale(library: Library | null, stages: Reference['provenance']['stages'], taughtByLab: Reference['provenance']['taughtByLab']): string | null {
  if (canonicalJson(stages ?? null) !== canonicalJson(madeBy().stages)) return 'Another version of Stridescope has worked out the angles and strides of its people.'
  if (library && taughtByLab && taughtByLab.version !== versionOf(labOffsetsFor(library, taughtByLab.pointsBy))) return 'This lab’s force plates tell otherwise now how early or late steps are found.'
  return null
}

/** For whoever is held against it. */
export function staleNotes(library: Library, reference: Reference): string[] {
  const stale = staleCohort(library, reference)
  return stale ? [`The ${reference.kind} is out of date. ${stale.reason} ${stale.remedy}`] : []
}

const versionOf = (offsets: readonly MethodOffset[]): string => createHash('sha256').update(canonicalJson(offsets)).digest('hex')

/** Of another laboratory’s offsets nothing is known here. */
const madeHere = (library: Library, madeFrom: Reference['provenance']['madeFrom']): boolean => library.sql.prepare('SELECT 1 FROM artifact WHERE hash IN (SELECT value FROM json_each(?)) LIMIT 1').get(JSON.stringify(madeFrom.flatMap(({ sha256 }) => sha256 ?? []))) !== undefined
