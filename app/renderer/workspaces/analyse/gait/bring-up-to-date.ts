import { refreshGait } from '../../../engine/gait.ts'
import { createStore } from '../../../store.ts'
import { attempt } from '../../../ui/toasts.ts'
import type { TrialPlace } from '../trial-place.ts'

/** Whether what is out of date is being worked out anew, or that came to nothing. */
export const renewal = createStore<'none' | 'under-way' | 'failed'>('none')

export async function bringUpToDate(place: TrialPlace): Promise<void> {
  renewal.set('under-way')
  const gait = await attempt(() => refreshGait(place))
  renewal.set(gait ? 'none' : 'failed')
}
