/** Which norms and cohorts there are to hold a trial against, and what the gate says of each. */
import type { TrialReferences } from '../../contract/gait/trial-gait.ts'
import { shapeOnlyOf } from '../../core/norms/gate/shape-only.ts'
import { byLikeness, ownComeFirst } from '../../core/norms/references/most-alike.ts'
import { titlesIn } from '../models/title-of-model.ts'
import type { Library } from '../store/library.ts'
import { staleNotes } from '../references/stale-cohort.ts'
import { livePlace, type TrialPlace } from '../trial/place.ts'
import { gaitChoices } from './gait-choices.ts'
import { keptMeasurement } from './kept-gait.ts'
import { ownHashes } from './own-hashes.ts'
import { toldWithoutOwn } from './without-own.ts'

export function referencesOfTrial(library: Library, place: TrialPlace): TrialReferences {
  livePlace(library, place)
  const { referenceId } = gaitChoices(library, place)
  const kept = keptMeasurement(library, place)
  if (!kept) return { chosen: referenceId, automatic: null, candidates: [], lacking: 'No gait of this trial has been worked out yet.' }
  const own = ownHashes(library, place)
  const ranked = byLikeness(kept.measurement, toldWithoutOwn(library, own), own, titlesIn(library))
  return {
    chosen: referenceId,
    automatic: ownComeFirst(kept.earlier, ranked[0]?.gate.verdict) ? null : (ranked[0]?.candidate.id ?? null),
    candidates: ranked.map(({ candidate, candidate: { id, kind, name, population, noBand }, gate }) => ({
      id,
      kind,
      name,
      n: population.n,
      ...(population.nIsAtMost && { nIsAtMost: population.nIsAtMost }),
      shapeOnly: gate.verdict === 'same' ? null : shapeOnlyOf(gate.reasons),
      noVerdict: noBand,
      notes: [...staleNotes(library, candidate).map(({ message }) => message), ...gate.notes.map(({ words }) => words)],
    })),
    lacking: null,
  }
}
