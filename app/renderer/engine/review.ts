/** Findings of all athletes, and what people decide about them. */
import { queryOptions } from '@tanstack/react-query'
import type { Finding, FindingFilter, FindingRow } from '../../contract/review/review.ts'
import { engine } from './client.ts'
import { queryClient } from './queries.ts'
import { tracked } from './saving.ts'

/** Rows that are asked for at once. */
export const FINDINGS_PAGE = 200

export const findingsQuery = (filter: FindingFilter, page: number) =>
  queryOptions({
    queryKey: ['findings', filter, page],
    queryFn: ({ signal }) => engine.review.list({ ...filter, offset: page * FINDINGS_PAGE, limit: FINDINGS_PAGE }, { signal }),
    meta: { topics: ['findings'] },
  })

/** How many wait for a decision. */
export const openFindingsQuery = () =>
  queryOptions({
    queryKey: ['open-findings'],
    queryFn: async ({ signal }) => (await engine.review.list({ state: 'open', limit: 1 }, { signal })).total,
    meta: { topics: ['findings'] },
  })

/** The contract gives no more at once; no session has as many. */
const MOST_OF_SESSION = 500

export const findingsOfSessionQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['findings-of-session', sessionId],
    queryFn: async ({ signal }): Promise<FindingRow[]> => (await engine.review.list({ sessionId, limit: MOST_OF_SESSION }, { signal })).findings,
    meta: { topics: ['findings'] },
  })

export const findingQuery = (id: string) =>
  queryOptions({
    queryKey: ['finding', id],
    queryFn: ({ signal }) => engine.review.get({ id }, { signal }),
    meta: { topics: ['findings'] },
  })

/** What comes back is shown at once. */
export async function decideFinding(decided: Parameters<typeof engine.review.decide>[0]): Promise<void> {
  const after = await tracked(engine.review.decide(decided))
  queryClient.setQueryData(findingQuery(after.id).queryKey, after)
}

export async function commentOnFinding(id: string, text: string): Promise<Finding> {
  const after = await tracked(engine.review.comment({ id, text }))
  queryClient.setQueryData(findingQuery(id).queryKey, after)
  return after
}

export const athleteHistoryQuery = (athleteId: string) =>
  queryOptions({
    queryKey: ['history-of-athlete', athleteId],
    queryFn: ({ signal }) => engine.review.ofAthlete({ athleteId }, { signal }),
    meta: { topics: ['analysis', 'sessions', 'athletes', 'references'] },
  })

/** The contract gives no more at once: whoever has more findings has them in the queue. */
const MOST_OF_ATHLETE = 500

export const findingsOfAthleteQuery = (athleteId: string) =>
  queryOptions({
    queryKey: ['findings-of-athlete', athleteId],
    queryFn: async ({ signal }) => engine.review.list({ athleteId, limit: MOST_OF_ATHLETE }, { signal }),
    meta: { topics: ['findings'] },
  })

export const feedbackQuery = () =>
  queryOptions({
    queryKey: ['findings-feedback'],
    queryFn: ({ signal }) => engine.review.feedback(undefined, { signal }),
    meta: { topics: ['findings'] },
  })
