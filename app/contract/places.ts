/** Addresses of the window: the engine leads there, and the window opens what they name. */
export const places = {
  athlete: (athleteId: string) => `/library/athletes/${athleteId}`,
  session: (sessionId: string) => `/library/sessions/${sessionId}`,
  /** Without a session: the choice of one. Without a trial: the session's files that are in none. */
  analyse: (sessionId?: string, trialId?: string) => ['/analyse', sessionId, sessionId && trialId].filter(Boolean).join('/'),
} as const
