import { queryOptions } from '@tanstack/react-query'
import type { ReportRequest } from '../../../contract/review/report.ts'
import { engine } from '../../engine/client.ts'
import type { TrialPlace } from '../../trial/trial-place.ts'
import { makeReport } from '../make-report.ts'

export type Other = NonNullable<ReportRequest['other']>

export const setupQuery = ({ sessionId, trialId }: TrialPlace) =>
  queryOptions({
    queryKey: ['report-setup', sessionId, trialId],
    queryFn: ({ signal }) => engine.reports.setup({ sessionId, trialId }, { signal }),
    meta: { topics: ['reports', 'athletes', 'sessions', 'analysis'] },
  })

/** With its pictures. How it looks is put on afterwards: another language draws nothing anew. */
export const previewQuery = (place: TrialPlace, { kind, other, isPseudonymous }: { kind: ReportRequest['kind']; other: Other | null; isPseudonymous: boolean }) =>
  queryOptions({
    queryKey: ['report', place.sessionId, place.trialId, kind, other?.sessionId ?? null, other?.trialId ?? null, isPseudonymous],
    queryFn: async ({ signal }) => makeReport(await engine.reports.preview({ ...place, kind, other, isPseudonymous }, { signal }), signal, () => {}),
    enabled: kind !== 'comparison' || other !== null,
    gcTime: 60_000,
    meta: { topics: ['reports', 'athletes', 'sessions', 'analysis', 'findings'] },
  })
