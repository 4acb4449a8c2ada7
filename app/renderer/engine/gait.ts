import type { SentGait, TrialGait } from '../../contract/gait/trial-gait.ts'
import type { Side } from '../../core/body/joints.ts'
import type { EventEdit } from '../../core/gait/events/event-edits.ts'
import { engine } from './client.ts'
import { gaitQuery, queryClient } from './queries.ts'
import { tracked } from './saving.ts'
import { wholeGait } from './whole-gait.ts'

interface Place {
  sessionId: string
  trialId: string | null
}

/** What follows from a decision, or from whatever else has changed, is worked out before the answer comes. */
export const refreshGait = (place: Place): Promise<TrialGait> => shown(place, engine.gait.refresh(place))

/** What a person decides. */
export const editGaitEvent = (place: Place, edit: EventEdit): Promise<TrialGait> => shown(place, tracked(engine.gait.editEvent({ ...place, edit })))
export const forgetGaitEdits = (place: Place): Promise<TrialGait> => shown(place, tracked(engine.gait.forgetEventEdits(place)))

export const excludeGaitStride = (place: Place, stride: { side: Side; fromS: number; toS: number; reason: string | null }): Promise<TrialGait> => shown(place, tracked(engine.gait.excludeStride({ ...place, ...stride })))
export const leaveOutGaitSessions = (place: Place, sessionIds: readonly string[]): Promise<TrialGait> => shown(place, tracked(engine.gait.leaveOutSessions({ ...place, sessionIds: [...sessionIds] })))
export const chooseGaitKind = (place: Place, gait: 'walk' | 'run' | null): Promise<TrialGait> => shown(place, tracked(engine.gait.chooseGait({ ...place, gait })))
export const chooseGaitReference = (place: Place, referenceId: string | null): Promise<TrialGait> => shown(place, tracked(engine.gait.chooseReference({ ...place, referenceId })))

async function shown({ sessionId, trialId }: Place, made: Promise<SentGait>): Promise<TrialGait> {
  const gait = await wholeGait(queryClient, await made)
  const { queryKey } = gaitQuery(sessionId, trialId)
  // What was asked for before may be older.
  await queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, (before) => before && { ...before, gait })
  return gait
}
