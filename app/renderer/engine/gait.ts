import type { TrialGait } from '../../contract/trial-gait.ts'
import type { EventEdit } from '../../core/gait/events/event-edits.ts'
import type { Side } from '../../core/body/joints.ts'
import { engine } from './client.ts'
import { gaitQuery, queryClient } from './queries.ts'
import { tracked } from './saving.ts'

/** What a person decides about a gait; what follows from it is worked out before the answer comes. */
interface Place {
  sessionId: string
  trialId: string | null
}

export const refreshGait = (sessionId: string, trialId: string | null) => shown({ sessionId, trialId }, engine.gait.refresh({ sessionId, trialId }))
export const editEvent = (place: Place, edit: EventEdit) => shown(place, tracked(engine.gait.editEvent({ ...place, edit })))
export const forgetEventEdits = (place: Place) => shown(place, tracked(engine.gait.forgetEventEdits(place)))
export const excludeStride = (place: Place, stride: { side: Side; fromS: number; toS: number; reason: string | null }) => shown(place, tracked(engine.gait.excludeStride({ ...place, ...stride })))
export const leaveOutSessions = (place: Place, sessionIds: string[]) => shown(place, tracked(engine.gait.leaveOutSessions({ ...place, sessionIds })))

async function shown({ sessionId, trialId }: Place, made: Promise<TrialGait>): Promise<TrialGait> {
  const gait = await made
  queryClient.setQueryData(gaitQuery(sessionId, trialId).queryKey, (before) => before && { ...before, gait })
  return gait
}
