import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../../../engine/queries.ts'
import { rejectedWords } from '../../../format/conditions-in-words.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import css from './conditions.module.css'

/** Nobody reads what was found in a rejected trial without being told. */
export function RejectedNote({ place }: { place: TrialPlace }) {
  const { data: session } = useQuery(sessionQuery(place.sessionId))
  const trial = session?.trials.find(({ id }) => id === place.trialId)
  return trial?.standing === 'rejected' && <p className={css.rejected}>This trial is {rejectedWords(trial)}. It is shown, and is in no baseline.</p>
}
