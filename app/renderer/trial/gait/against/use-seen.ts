import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TrialGait } from '../../../../contract/gait/trial-gait.ts'
import { useChoice } from '../../../engine/choices.ts'
import { comparedQuery } from '../../../engine/queries.ts'
import type { TrialPlace } from '../../trial-place.ts'
import { type How, pickedChoice, pickedFor } from './how.ts'
import { seenGait } from './seen-gait.ts'

/** The gait as it is looked at, for all panels. */
export function useSeen(trialGait: TrialGait | null, place: TrialPlace, how: How): TrialGait | null {
  const { data } = usePicked(trialGait, place, how)
  const compared = data ?? null
  return useMemo(() => trialGait && { ...trialGait, gait: seenGait(trialGait.gait, how, compared) }, [trialGait, how, compared])
}

/** What came of the comparison with the one that was picked, as long as that is what one looks at. */
export function usePicked(trialGait: Pick<TrialGait, 'id'> | null, place: TrialPlace, how: How) {
  const [picked] = useChoice(pickedChoice)
  return useQuery(comparedQuery(place, how === 'picked' ? pickedFor(picked, place) : null, trialGait?.id))
}
