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

/** Of how a film's or a calibration's file is made, what its numbers suffer from. What readers of markers and plates notice stands with the gait. */
export function fileNotesOf({ query }: Library, { sessionId, trialId }: TrialPlace, { cameras, analysis }: Pick<ReportTrial, 'cameras' | 'analysis'>): ReportTrial['fileNotes'] {
  const isFilm = and(eq(media.kind, 'footage'), ofTrial(media.trialId, trialId))
  const rows = query
    .select({ id: media.id, kind: media.kind, name: media.name, oddities: media.oddities })
    .from(media)
    .where(and(eq(media.sessionId, sessionId), isNull(media.deletedUs), analysis ? or(isFilm, eq(media.id, analysis.calibrationMediaId)) : isFilm))
    .orderBy(asc(media.name), asc(media.contentHash))
    .all()
  const called = ({ id, name }: (typeof rows)[number]) => cameras.find(({ mediaId }) => mediaId === id)?.label ?? name
  return rows.flatMap((row) => row.oddities.filter(({ level }) => level !== 'note').map((note) => ({ of: called(row), kind: KINDS[row.kind] ?? 'other', note })))
}
