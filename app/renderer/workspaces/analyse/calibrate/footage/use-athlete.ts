import { useQuery } from '@tanstack/react-query'
import type { Athlete } from '../../../../../contract/library.ts'
import { athletesQuery, sessionQuery } from '../../../../engine/queries.ts'

/** Whom a session is of. */
export function useAthlete(sessionId: string): Athlete | undefined {
  const { data: session } = useQuery(sessionQuery(sessionId))
  const { data: athletes } = useQuery(athletesQuery())
  return athletes?.find(({ id }) => id === session?.athleteId)
}
