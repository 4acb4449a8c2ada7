import { refreshGait } from '../../engine/gait.ts'
import { createStore, useStore } from '../../store.ts'
import { attempt } from '../../ui/toasts.ts'
import type { TrialPlace } from '../trial-place.ts'

interface Renewal {
  place: TrialPlace
  state: 'under-way' | 'failed'
}

/** The last that was asked for, until it has come to something. */
export const renewal = createStore<Renewal | null>(null)

/** Whether what is out of date there is being worked out anew, or that came to nothing. */
export function useRenewal({ sessionId, trialId }: TrialPlace): Renewal['state'] | 'none' {
  const last = useStore(renewal)
  return last?.place.sessionId === sessionId && last.place.trialId === trialId ? last.state : 'none'
}

export async function bringUpToDate(place: TrialPlace): Promise<void> {
  const own: Renewal = { place, state: 'under-way' }
  renewal.set(own)
  const gait = await attempt(() => refreshGait(place))
  renewal.set((now) => (now !== own ? now : gait ? null : { place, state: 'failed' }))
}
