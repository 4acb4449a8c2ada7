import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { sessionQuery } from '../../../../engine/queries.ts'

/** By id. */
export function useTrialNames(sessionId: string): ReadonlyMap<string, string> {
  const { data } = useQuery(sessionQuery(sessionId))
  return useMemo(() => new Map(data?.trials.map(({ id, name }) => [id, name])), [data])
}
