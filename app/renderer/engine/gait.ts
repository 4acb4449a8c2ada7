import type { TrialGait } from '../../contract/trial-gait.ts'
import { engine } from './client.ts'
import { gaitQuery, queryClient } from './queries.ts'

interface Place {
  sessionId: string
  trialId: string | null
}

/** What follows from a decision, or from whatever else has changed, is worked out before the answer comes. */
export const refreshGait = (place: Place): Promise<TrialGait> => shown(place, engine.gait.refresh(place))

async function shown({ sessionId, trialId }: Place, made: Promise<TrialGait>): Promise<TrialGait> {
  const gait = await made
  queryClient.setQueryData(gaitQuery(sessionId, trialId).queryKey, (before) => before && { ...before, gait })
  return gait
}
