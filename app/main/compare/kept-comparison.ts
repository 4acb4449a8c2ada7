import type { z } from 'zod'
import { poseComparisonSchema, type keptComparisonSchema } from '../../contract/models/pose-comparison.ts'
import { canonicalJson } from '../../core/canonical-json.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { comparisonOf } from './compare-job.ts'

const NEWEST = `
  SELECT id, summary, ended_us AS endedUs FROM run
  WHERE stage = 'compare-poses' AND state = 'done' AND json(params ->> '$.models') = json(:models) AND params ->> '$.sessionId' = :sessionId AND params ->> '$.trialId' IS :trialId
  ORDER BY max(ended_us, coalesce((SELECT max(created_us) FROM job WHERE kind = 'compare-models' AND report ->> '$.runId' = run.id), 0)) DESC LIMIT 1`

/** The comparison of these two on this trial that was asked for last, made then or before; null where none was made. */
export function keptComparison({ sql }: Library, place: TrialPlace, models: readonly [string, string]): z.infer<typeof keptComparisonSchema> | null {
  const { sessionId, trialId } = comparisonOf(place, models)
  const run = sql.prepare(NEWEST).get({ models: canonicalJson(models), sessionId, trialId }) as { id: string; summary: string; endedUs: number } | undefined
  if (!run) return null
  const pictures = sql.prepare("SELECT hash FROM run_output WHERE run_id = ? AND role = 'pictures'").pluck().get(run.id) as string | undefined
  return { comparison: poseComparisonSchema.parse(JSON.parse(run.summary)), madeUs: run.endedUs, pictures: pictures ?? null }
}

const NEWEST_JOB = `
  SELECT id FROM job WHERE kind = 'compare-models' AND session_id = :sessionId AND payload ->> '$.trialId' IS :trialId AND json(payload ->> '$.models') = json(:models)
  ORDER BY created_us DESC, rowid DESC LIMIT 1`

export function comparisonNow(library: Library, place: TrialPlace, models: readonly [string, string]): { kept: ReturnType<typeof keptComparison>; jobId: string | null } {
  const jobId = library.sql.prepare(NEWEST_JOB).pluck().get({ ...place, models: canonicalJson(models) }) as string | undefined
  return { kept: keptComparison(library, place, models), jobId: jobId ?? null }
}
