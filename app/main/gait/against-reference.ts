/** The norm or cohort that a gait is held against: what a person has chosen, else what was measured most alike. */
import { createHash } from 'node:crypto'
import type { Gait } from '../../contract/gait/gait.ts'
import { bySide } from '../../core/body/joints.ts'
import type { Oddity } from '../../core/formats/inspection.ts'
import type { Measurement } from '../../core/norms/gate/measurement.ts'
import { compare, type Earlier, ownComeFirst } from '../../core/norms/references/most-alike.ts'
import type { Reference } from '../../core/norms/references/reference.ts'
import type { MeanCurvesBySide } from '../../core/norms/scores/against-reference.ts'
import { toldIndex, whyNoIndex } from '../../core/norms/scores/control-set.ts'
import { noted } from '../../core/notes/notes.ts'
import { canonicalJson } from '../../core/canonical-json.ts'
import { titlesIn } from '../models/title-of-model.ts'
import { knownReferences, knowsPeople, unreadReferences } from '../references/references.ts'
import { staleNotes } from '../references/stale-cohort.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import type { TrialPlace } from '../trial/place.ts'
import type { CutGait } from './cut-gait.ts'
import { gaitChoices } from './gait-choices.ts'
import { ownHashes } from './own-hashes.ts'
import { controlSet, referencesWithoutOwn } from './without-own.ts'

type Context = Pick<JobContext, 'library' | 'stage'>

/** `key`: what of it changes the result. `told.reference` is null where there is none, or a person's own sessions are what counts by itself and nobody has chosen otherwise; null where nothing is to be told then. */
export async function againstReference(context: Context, place: TrialPlace, { told: { curves }, strides }: Pick<CutGait, 'told' | 'strides'>, measurement: Measurement, earlier: Earlier): Promise<{ key: string; told: Told } | null> {
  const { library } = context
  const own = new Set([...ownHashes(library, place), strides])
  const { referenceId: chosen } = gaitChoices(library, place)
  // Where earlier sessions count by themselves, nothing else is looked at.
  const isLookedAt = earlier !== 'count' || knownReferences(library).some(({ id }) => id === chosen)
  const all = isLookedAt ? await referencesWithoutOwn(context, own) : knownReferences(library)
  const picked = all.filter(({ id }) => id === chosen)
  const known = bySide((side) => Object.fromEntries(Object.entries(curves[side]).flatMap(([angle, curve]) => (curve.observable ? [[angle, Float64Array.from(curve.mean)] as const] : []))))
  const compared = compare(known, measurement, picked.length > 0 ? picked : all, all, own, titlesIn(library))
  const isOwn = picked.length === 0 && ownComeFirst(earlier, compared.reference === null ? undefined : compared.reference.shapeOnly === null ? 'same' : 'shape-only')
  const gone: Oddity[] = chosen === null || picked.length > 0 ? [] : [noted('note', 'reference-gone', { isOwn })]
  if (isOwn) return gone.length === 0 ? null : keyed({ reference: null, scores: null, people: null, findings: gone })
  const unread = unreadReferences(library).map(({ code, message }): Oddity => ({ level: 'warning', code, message, hint: 'Remove it, or add it again from its file.' }))
  const [best] = all.filter(({ id }) => id === compared.reference?.id)
  const scores = best && compared.scores && { ...compared.scores, ...(await deviationIndex(context, known, best, own)) }
  const stale = best ? staleNotes(library, best) : []
  return keyed({ ...compared, scores: scores ?? null, findings: [...stale, ...compared.findings, ...gone, ...unread] })
}

type Told = Omit<ReturnType<typeof compare>, 'scores'> & { scores: Gait['scores'] }

/** Takes a while where the control set of this reference has not been made yet. */
async function deviationIndex(context: Context, known: MeanCurvesBySide, reference: Reference, own: ReadonlySet<string>) {
  const lacking = whyNoIndex(known, reference, knowsPeople(context.library, reference.id))
  return toldIndex(known, lacking ?? (await controlSet(context, reference.id, own)))
}

const keyed = (told: Told) => ({ key: createHash('sha256').update(canonicalJson(told)).digest('hex'), told })
