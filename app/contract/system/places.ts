/** Addresses of the window: the engine leads there, and the window opens what they name. */
export const places = {
  athlete: (athleteId: string) => `/library/athletes/${athleteId}`,
  session: (sessionId: string) => `/library/sessions/${sessionId}`,
  /** What curves are held against: all of it, or one. */
  references: (referenceId?: string) => ['/library/references', referenceId].filter(Boolean).join('/'),
  /** Without a session: the choice of one. Without a trial: the session's files that are in none. */
  analyse: (sessionId?: string, trialId?: string) => ['/analyse', sessionId, sessionId && trialId].filter(Boolean).join('/'),
  /** The queue, with one finding of it in view. */
  review: (findingId?: string) => ['/review', findingId].filter(Boolean).join('/'),
  /** Deviations of one person over their sessions. */
  reviewOfAthlete: (athleteId: string) => `/review/athletes/${athleteId}`,
} as const
