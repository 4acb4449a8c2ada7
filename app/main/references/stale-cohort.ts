/** Whether the people of a cohort would come out otherwise now than when it was made. */
import { createHash } from 'node:crypto'
import type { ReferenceSummary } from '../../contract/gait/references.ts'
import type { Oddity } from '../../core/formats/inspection.ts'
import type { MethodOffset } from '../../core/gait/events/method-offset.ts'
import type { Reference } from '../../core/norms/references/reference.ts'
import { notedAs, said, saidInEnglish } from '../../core/notes/notes.ts'
import type { Said } from '../../core/notes/said.ts'
import { canonicalJson } from '../../core/canonical-json.ts'
import { STAGE_VERSIONS } from '../jobs/stages.ts'
import { labOffsetsFor } from '../trial/taught-offsets.ts'
import type { Library } from '../store/library.ts'
import { sessionsOfCohort } from './sessions-of-cohort.ts'

/** What a cohort says of how it was made, so that somebody can tell later whether it still would be. */
export function madeBy(taught?: { pointsBy: string; offsets: readonly MethodOffset[] }): Pick<Reference['provenance'], 'stages' | 'taughtByLab'> {
  const { kinematics, cycles } = STAGE_VERSIONS
  return { stages: { kinematics, cycles }, ...(taught && { taughtByLab: { pointsBy: taught.pointsBy, version: versionOf(taught.offsets) } }) }
}

/** Null where nothing is known to have changed. */
export function staleCohort(library: Library | null, reference: Reference): ReferenceSummary['stale'] {
  const stale = staleAsData(library, reference)
  return stale && { reason: saidInEnglish(stale.why), remedy: saidInEnglish(stale.remedy), canMakeAgain: stale.canMakeAgain }
}

/** Norms are as they were published. */
function staleAsData(library: Library | null, { id, kind, provenance: { stages, taughtByLab, madeFrom } }: Reference): { why: Said; remedy: Said; canMakeAgain: boolean } | null {
  if (kind !== 'cohort') return null
  const isOurs = library !== null && madeHere(library, madeFrom)
  const why = whyStale(isOurs ? library : null, stages, taughtByLab)
  if (why === null) return null
  const canMakeAgain = isOurs && sessionsOfCohort(library, id) !== null
  return { why: said(why, {}), remedy: said(canMakeAgain ? 'cohort-make-again' : isOurs ? 'cohort-remove' : 'cohort-ask', {}), canMakeAgain }
}

/** `library`: the one it was made in; null of another laboratory's. */
function whyStale(library: Library | null, stages: Reference['provenance']['stages'], taughtByLab: Reference['provenance']['taughtByLab']): 'cohort-stale-version' | 'cohort-stale-plates' | null {
  if (canonicalJson(stages ?? null) !== canonicalJson(madeBy().stages)) return 'cohort-stale-version'
  if (library && taughtByLab && taughtByLab.version !== versionOf(labOffsetsFor(library, taughtByLab.pointsBy))) return 'cohort-stale-plates'
  return null
}

/** For whoever is held against it. */
export function staleNotes(library: Library, reference: Reference): Oddity[] {
  const stale = staleAsData(library, reference)
  return stale ? [notedAs('warning', 'reference-stale', [said('cohort-stale', {}), stale.why, stale.remedy])] : []
}

const versionOf = (offsets: readonly MethodOffset[]): string => createHash('sha256').update(canonicalJson(offsets)).digest('hex')

/** Of another laboratory’s offsets nothing is known here. */
const madeHere = (library: Library, madeFrom: Reference['provenance']['madeFrom']): boolean => library.sql.prepare('SELECT 1 FROM artifact WHERE hash IN (SELECT value FROM json_each(?)) LIMIT 1').get(JSON.stringify(madeFrom.flatMap(({ sha256 }) => sha256 ?? []))) !== undefined
