import { queryOptions } from '@tanstack/react-query'
import { engine } from '../../engine/client.ts'

/** A trial, or what of a session lies outside all. */
export interface TrialToLabel {
  sessionId: string
  trialId: string | null
}

export const datasetsQuery = () =>
  queryOptions({
    queryKey: ['datasets'],
    queryFn: ({ signal }) => engine.annotate.datasets(undefined, { signal }),
    meta: { topics: ['labels', 'users', 'athletes', 'bin'] },
  })

export const datasetTrialsQuery = (datasetId: string) =>
  queryOptions({
    queryKey: ['dataset-trials', datasetId],
    queryFn: ({ signal }) => engine.annotate.trials({ datasetId }, { signal }),
    meta: { topics: ['labels', 'athletes', 'sessions', 'media', 'bin'] },
  })

export const queueQuery = (datasetId: string) =>
  queryOptions({
    queryKey: ['dataset-frames', datasetId],
    queryFn: ({ signal }) => engine.annotate.frames({ datasetId }, { signal }),
    meta: { topics: ['labels', 'athletes', 'bin'] },
  })

export const trialToLabelQuery = (datasetId: string, { sessionId, trialId }: TrialToLabel) =>
  queryOptions({
    queryKey: ['trial-to-label', datasetId, sessionId, trialId],
    queryFn: ({ signal }) => engine.annotate.trial({ datasetId, sessionId, trialId }, { signal }),
    meta: { topics: ['media', 'analysis'] },
  })

export const versionsQuery = (datasetId: string) =>
  queryOptions({
    queryKey: ['dataset-versions', datasetId],
    queryFn: ({ signal }) => engine.annotate.versions({ datasetId }, { signal }),
    meta: { topics: ['labels', 'users', 'athletes'] },
  })

export const agreementQuery = (datasetId: string) =>
  queryOptions({
    queryKey: ['dataset-agreement', datasetId],
    queryFn: ({ signal }) => engine.annotate.agreement({ datasetId }, { signal }),
    meta: { topics: ['labels', 'users', 'athletes', 'bin'] },
  })
