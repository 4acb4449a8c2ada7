import { and, desc, eq } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import type { Analysis, PersonChoice } from '../../contract/analysis/analysis.ts'
import { nowUs } from '../clock.ts'
import { areThere } from '../store/artifacts-there.ts'
import type { Library } from '../store/library.ts'
import { analysis } from '../store/tables/gait.ts'
import { inputsOf, lackingIn } from '../trial/inputs.ts'
import { madeFrom, staleReason } from '../trial/made-from.ts'
import { newestJob } from '../trial/newest-job.ts'
import { ofTrial, type TrialPlace } from '../trial/place.ts'
import { madeWithSchema, type MadeWith } from './made-with.ts'

export type AnalysisResult = Omit<Analysis, 'id' | 'createdUs' | 'stale' | 'person'>

/** The newest, and what stands in the way of another. */
export function analysisOf(library: Library, place: TrialPlace): { analysis: Analysis | null; lacking: string | null; jobId: string | null; jobModel: string | null } {
  const inputs = inputsOf(library, place)
  const row = newestRow(library, place)
  const result = row?.result as AnalysisResult | undefined
  const jobId = newestJob(library, 'analyse', place)
  const isThere = result !== undefined && areThere(library, [result.skeleton, result.evidence])
  const then = row && madeWithSchema.parse(row.inputs)
  return {
    analysis: then && isThere ? { ...result, id: row.id, createdUs: row.createdUs, person: then.choices.person ?? null, stale: staleReason(then, madeFrom(inputs)) } : null,
    lacking: lackingIn(inputs),
    jobId,
    jobModel: jobId && askedModel(library, jobId),
  }
}

const askedModel = ({ sql }: Library, jobId: string) => (sql.prepare("SELECT payload ->> '$.model' FROM job WHERE id = ?").pluck().get(jobId) as string | null | undefined) ?? null

/** What the newest analysis has made, and with what; null where there is none, or its files are gone. */
export function newestMade(library: Library, place: TrialPlace): { result: AnalysisResult; madeWith: MadeWith } | null {
  const row = newestRow(library, place)
  const result = row?.result as AnalysisResult | undefined
  return row && result && areThere(library, [result.skeleton, result.evidence]) ? { result, madeWith: madeWithSchema.parse(row.inputs) } : null
}

/** With what the newest analysis was made. */
export function newestMadeWith(library: Library, place: TrialPlace): MadeWith | undefined {
  const row = newestRow(library, place)
  return row && madeWithSchema.parse(row.inputs)
}

/** Whose skeleton the newest analysis is, unless the film in which they were picked has gone. */
export function personOf(library: Library, place: TrialPlace, films: readonly { row: { id: string } }[]): PersonChoice | null {
  const person = newestMadeWith(library, place)?.choices.person ?? null
  return typeof person === 'object' && !films.some(({ row }) => row.id === person?.mediaId) ? null : person
}

/** Those that the newest analysis was made with: they are proposed again, unless they were for another calibration. */
export function remediesOf(library: Library, place: TrialPlace, calibration: string): MadeWith['remedies'] {
  const then = newestMadeWith(library, place)
  return then?.calibration === calibration ? then.remedies : []
}

function newestRow(library: Library, { sessionId, trialId }: TrialPlace): typeof analysis.$inferSelect | undefined {
  return library.query
    .select()
    .from(analysis)
    .where(and(eq(analysis.sessionId, sessionId), ofTrial(analysis.trialId, trialId)))
    .orderBy(desc(analysis.createdUs))
    .limit(1)
    .get()
}

/** Keeps it as the newest of its trial. */
export function keepAnalysis(library: Library, { sessionId, trialId }: TrialPlace, inputs: MadeWith, result: AnalysisResult): string {
  const id = randomUUID()
  library.query.insert(analysis).values({ id, sessionId, trialId, inputs, result, createdUs: nowUs() }).run()
  library.changes.touched('analysis')
  return id
}
