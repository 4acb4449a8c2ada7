/** What people have decided about a trial's findings, and stands. */
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { ReportTrial } from '../../contract/review/report.ts'
import { deviationSchema } from '../../contract/gait/deviation.ts'
import type { Library } from '../store/library.ts'
import { user } from '../store/tables/lab.ts'
import { decision, finding, findingComment, findingVersion } from '../store/tables/review.ts'
import { ofTrial, type TrialPlace } from '../trial/place.ts'

/** Of each finding all decisions, the newest first: a report hides none that an earlier reader has signed. */
export function decisionsOfTrial({ query }: Library, { sessionId, trialId }: TrialPlace): ReportTrial['decisions'] {
  const rows = query
    .select({ made: decision, by: user.name, version: findingVersion.deviation, decidedFrom: finding.decidedFrom })
    .from(decision)
    .innerJoin(finding, eq(finding.id, decision.findingId))
    .innerJoin(findingVersion, and(eq(findingVersion.findingId, decision.findingId), eq(findingVersion.n, decision.version)))
    .leftJoin(user, eq(user.id, decision.userId))
    .where(and(eq(finding.sessionId, sessionId), ofTrial(finding.trialId, trialId), isNull(decision.takenBackUs)))
    .orderBy(asc(finding.id), desc(decision.atUs))
    .all()
  return rows.map(({ made: { id, kind, reason, note, version, atUs, takenBackUs }, by, version: deviation, decidedFrom }) => ({
    deviation: deviationSchema.parse(deviation),
    isChanged: version < decidedFrom,
    decision: { id, kind, reason, note, version, by, atUs, takenBackUs },
  }))
}

/** What people have written about a trial's findings, by finding as it is now. */
export function notesOfTrial({ query }: Library, { sessionId, trialId }: TrialPlace): ReportTrial['notes'] {
  const rows = query
    .select({ note: findingComment, by: user.name, deviation: findingVersion.deviation })
    .from(findingComment)
    .innerJoin(finding, eq(finding.id, findingComment.findingId))
    .innerJoin(findingVersion, and(eq(findingVersion.findingId, finding.id), eq(findingVersion.n, finding.version)))
    .leftJoin(user, eq(user.id, findingComment.userId))
    .where(and(eq(finding.sessionId, sessionId), ofTrial(finding.trialId, trialId), isNull(findingComment.takenBackUs)))
    .orderBy(asc(finding.id), desc(findingComment.atUs))
    .all()
  return rows.map(({ note: { id, text, atUs }, by, deviation }) => ({ deviation: deviationSchema.parse(deviation), id, text, by, atUs }))
}
