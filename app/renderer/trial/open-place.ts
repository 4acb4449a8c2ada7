import { stage } from './stage.ts'
import type { TrialPlace } from './trial-place.ts'

/** Of the trial that is open in Analyse. */
export function openPlace(): TrialPlace | null {
  const opened = stage.get()
  return opened && { sessionId: opened.sessionId, trialId: opened.trialId }
}
