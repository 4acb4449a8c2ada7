import { trialsOfSession } from '../library/trials.ts'
import type { Library } from '../store/library.ts'
import { inputsOf, lackingIn } from './inputs.ts'
import type { TrialPlace } from './place.ts'

/** The trials of a session, and its files in none, of which a skeleton can be made. */
export function readyTrials(library: Library, sessionId: string): (TrialPlace & { name: string })[] {
  const all = [...trialsOfSession(library, sessionId).map(({ id, name }) => ({ sessionId, trialId: id, name })), { sessionId, trialId: null, name: 'files in no trial' }]
  return all.filter((place) => lackingIn(inputsOf(library, place)) === null)
}
