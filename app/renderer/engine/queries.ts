import { notifyManager, QueryClient, queryOptions, skipToken, type Query } from '@tanstack/react-query'
import type { Compared } from '../../contract/gait/compared-with.ts'
import type { Topic } from '../../contract/system/events.ts'
import { engine } from './client.ts'
import { wholeGait } from './whole-gait.ts'

/** Which topics a query's answer depends on. */
type Meta = { topics: readonly Topic[] }

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: Meta
  }
}

let isAtOnce = false
notifyManager.setScheduler((tell) => (isAtOnce ? queueMicrotask(tell) : setTimeout(tell, 0)))

/** What is set meanwhile is told before anything else happens: a field whose value it is would else stand for a moment as before. Whatever comes from the engine is gathered for longer, and drawn less often. */
export function toldAtOnce(set: () => void): void {
  isAtOnce = true
  try {
    set()
  } finally {
    isAtOnce = false
  }
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // The engine says what has changed, and a lost connection ends with asking for everything again.
    queries: { staleTime: Infinity, retry: false, networkMode: 'always', refetchOnWindowFocus: false, refetchOnReconnect: false },
  },
})

const TOGETHER_MS = 200
const waiting = new Set<Topic>()

/** During an import things change many times a second; the lists follow a few times a second. */
export function askAgainSoon(topics: readonly Topic[]): void {
  if (waiting.size === 0) setTimeout(flush, TOGETHER_MS)
  for (const topic of topics) waiting.add(topic)
}

function flush(): void {
  const topics = [...waiting]
  waiting.clear()
  askAgain(topics)
}

function askAgain(topics: readonly Topic[]): void {
  const touches = (query: Query) => (query.meta as Meta | undefined)?.topics.some((topic) => topics.includes(topic)) ?? false
  void queryClient.invalidateQueries({ predicate: touches })
}

export const keys = {
  athletes: ['athletes'] as const,
  athlete: (id: string) => ['athlete', id] as const,
  sessions: ['sessions'] as const,
  session: (id: string) => ['session', id] as const,
  media: (id: string) => ['media', id] as const,
  footage: (sessionId: string, trialId: string | null) => ['footage', sessionId, trialId] as const,
  jobs: ['jobs'] as const,
}

/** Everybody, or whom these words are said of. */
export const athletesQuery = (search = '') =>
  queryOptions({
    queryKey: [...keys.athletes, search],
    queryFn: ({ signal }) => engine.athletes.list(search === '' ? undefined : { search }, { signal }),
    meta: { topics: ['athletes', 'sessions'] },
  })

/** What is known of one person: a look that is kept under a name. */
export const athleteQuery = (id: string) =>
  queryOptions({
    queryKey: keys.athlete(id),
    queryFn: ({ signal }) => engine.athletes.get({ id }, { signal }),
    meta: { topics: ['athletes', 'sessions'] },
  })

/** The most rows a list asks for at once; the contract allows no more. */
const SESSION_LIMIT = 2_000

export interface SessionFilter {
  athleteId?: string
  search?: string
  tag?: string
}

export const sessionsQuery = (filter: SessionFilter) =>
  queryOptions({
    queryKey: [...keys.sessions, filter],
    queryFn: ({ signal }) => engine.sessions.list({ ...filter, limit: SESSION_LIMIT }, { signal }),
    meta: { topics: ['sessions', 'athletes', 'media'] },
  })

export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: keys.session(id),
    queryFn: ({ signal }) => engine.sessions.get({ id }, { signal }),
    meta: { topics: ['sessions', 'media'] },
  })

export const mediaQuery = (id: string) =>
  queryOptions({
    queryKey: keys.media(id),
    queryFn: ({ signal }) => engine.media.get({ id }, { signal }),
    meta: { topics: ['media'] },
  })

/** The cameras of one trial, or of the files that are in none. */
export const footageQuery = (sessionId: string, trialId: string | null) =>
  queryOptions({
    queryKey: keys.footage(sessionId, trialId),
    queryFn: ({ signal }) => engine.footage.ofTrial({ sessionId, trialId }, { signal }),
    meta: { topics: ['media'] },
  })

/** What the pipeline has made of a trial's films. */
export const analysisQuery = (sessionId: string, trialId: string | null) =>
  queryOptions({
    queryKey: ['analysis', sessionId, trialId],
    queryFn: ({ signal }) => engine.analysis.ofTrial({ sessionId, trialId }, { signal }),
    meta: { topics: ['analysis', 'media'] },
  })

/** What was measured of how the person walks. */
export const gaitQuery = (sessionId: string, trialId: string | null) =>
  queryOptions({
    queryKey: ['gait', sessionId, trialId],
    queryFn: async ({ signal, client }) => {
      const { gait, ...rest } = await engine.gait.ofTrial({ sessionId, trialId }, { signal })
      return { ...rest, gait: gait && (await wholeGait(client, gait)) }
    },
    meta: { topics: ['analysis', 'media', 'sessions'] },
  })

/** What else of the person a trial can be compared with. */
export const otherTrialsQuery = (place: { sessionId: string; trialId: string | null }) =>
  queryOptions({
    queryKey: ['other-trials', place.sessionId, place.trialId],
    queryFn: ({ signal }) => engine.gait.others(place, { signal }),
    meta: { topics: ['analysis', 'media', 'sessions'] },
  })

/** `gaitId`: which gait of the trial it is; another is compared anew. Null: nothing was picked. */
export const comparedQuery = (place: { sessionId: string; trialId: string | null }, other: Compared['other'] | null, gaitId: string | undefined) =>
  queryOptions({
    queryKey: ['compared-with', place.sessionId, place.trialId, other, gaitId ?? null],
    queryFn: other ? ({ signal }) => engine.gait.comparedWith({ ...place, other }, { signal }) : skipToken,
    enabled: gaitId !== undefined,
    meta: { topics: ['analysis', 'sessions'] },
  })

/** What curves can be held against. */
export const referencesQuery = () =>
  queryOptions({
    queryKey: ['references'],
    queryFn: ({ signal }) => engine.references.list(undefined, { signal }),
    meta: { topics: ['references'] },
  })

export const referenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['reference', id],
    queryFn: ({ signal }) => engine.references.get({ id }, { signal }),
    meta: { topics: ['references'] },
  })

/** What would become of a cohort of these. */
export const cohortCheckQuery = (sessionIds: readonly string[]) =>
  queryOptions({
    queryKey: ['cohort-check', sessionIds],
    queryFn: ({ signal }) => engine.references.checkCohort({ sessionIds: [...sessionIds] }, { signal }),
    enabled: sessionIds.length > 0,
    meta: { topics: ['sessions', 'athletes', 'analysis', 'media'] },
  })

/** What a trial could be held against. */
export const gaitReferencesQuery = (sessionId: string, trialId: string | null) =>
  queryOptions({
    queryKey: ['gait-references', sessionId, trialId],
    queryFn: ({ signal }) => engine.gait.references({ sessionId, trialId }, { signal }),
    meta: { topics: ['analysis', 'references', 'sessions', 'athletes'] },
  })

export const tagsQuery = () =>
  queryOptions({
    queryKey: ['tags'],
    queryFn: ({ signal }) => engine.tags.list(undefined, { signal }),
    meta: { topics: ['athletes', 'sessions'] },
  })

export const jobsQuery = () =>
  queryOptions({
    queryKey: keys.jobs,
    queryFn: ({ signal }) => engine.jobs.list(undefined, { signal }),
    meta: { topics: ['jobs'] },
  })

export const binQuery = () =>
  queryOptions({
    queryKey: ['bin'],
    queryFn: ({ signal }) => engine.bin.list(undefined, { signal }),
    meta: { topics: ['bin'] },
  })

export const historyQuery = () =>
  queryOptions({
    queryKey: ['history'],
    queryFn: ({ signal }) => engine.history.state(undefined, { signal }),
    meta: { topics: ['history'] },
  })

export const aboutQuery = () =>
  queryOptions({
    queryKey: ['about'],
    queryFn: ({ signal }) => engine.system.about(undefined, { signal }),
    meta: { topics: ['usage', 'athletes', 'sessions'] },
  })

export const doctorQuery = () =>
  queryOptions({
    queryKey: ['doctor'],
    queryFn: ({ signal }) => engine.system.doctor(undefined, { signal }),
    meta: { topics: [] },
  })

export const modelsQuery = () =>
  queryOptions({
    queryKey: ['models'],
    queryFn: ({ signal }) => engine.models.list(undefined, { signal }),
    meta: { topics: ['models'] },
  })

export const checkReportQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['check-report', jobId],
    queryFn: ({ signal }) => engine.system.checkReport({ jobId }, { signal }),
    meta: { topics: [] },
  })
