import { sessionRow } from '../library/sessions.ts'
import { getTrial } from '../library/trials.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'

/** What a trial's numbers depend on, as people have stated it; of files in no trial nobody has stated anything. `beltSpeedMps`: null of a treadmill whose belt nobody told of. */
export function conditionsOf(library: Library, { sessionId, trialId }: TrialPlace) {
  if (trialId === null) return { name: sessionRow(library, sessionId).name, kind: null, surface: null, beltSpeedMps: 0, stepsBy: null, model: null, up: null }
  const { name, kind, surface, beltSpeedMps, stepsBy, model, up } = getTrial(library, trialId)
  return { name, kind, surface, beltSpeedMps: surface === 'treadmill' ? beltSpeedMps : 0, stepsBy, model, up }
}
