/** The files that a trial's numbers come from, with their hashes: whoever has them can repeat the way. */
import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { ReportTrial } from '../../contract/review/report.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/tables/files.ts'
import { ofTrial, type TrialPlace } from '../trial/place.ts'

type Kind = ReportTrial['sources'][number]['kind']

const KINDS: Readonly<Record<string, Kind>> = { footage: 'footage', calibration: 'calibration', c3d: 'markers', trc: 'markers', forces: 'forces', mot: 'forces' }

export function sourcesOf({ query }: Library, { sessionId, trialId }: TrialPlace): ReportTrial['sources'] {
  const rows = query
    .select({ kind: media.kind, name: media.name, sha256: media.contentHash })
    .from(media)
    .where(and(eq(media.sessionId, sessionId), isNull(media.deletedUs), or(ofTrial(media.trialId, trialId), and(isNull(media.trialId), eq(media.kind, 'calibration')))))
    .orderBy(asc(media.name), asc(media.contentHash))
    .all()
  return rows.map(({ kind, ...row }) => ({ kind: KINDS[kind] ?? 'other', ...row }))
}

/** Null: it has been taken out of the library since. */
export function calibrationOfAnalysis({ query }: Library, mediaId: string): ReportTrial['calibration'] {
  return query.select({ name: media.name, sha256: media.contentHash }).from(media).where(eq(media.id, mediaId)).get() ?? null
}
