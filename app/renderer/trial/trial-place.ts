/** Films that belong together: those of a trial, or a session’s that are in none. */
export interface TrialPlace {
  sessionId: string
  trialId: string | null
}
