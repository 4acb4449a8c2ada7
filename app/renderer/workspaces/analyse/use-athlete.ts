import { useQuery } from '@tanstack/react-query'
import type { Athlete } from '../../../contract/library/athletes.ts'
import { athleteQuery, sessionQuery } from '../../engine/queries.ts'

/** Whom a session is of. */
export function useAthlete(sessionId: string): Athlete | undefined {
  const { data: session } = useQuery(sessionQuery(sessionId))
  return useQuery({ ...athleteQuery(session?.athleteId ?? ''), enabled: session !== undefined }).data
}
