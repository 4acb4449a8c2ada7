/** The durable queue: each change of a job's state is one transaction. */
import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, inArray, isNotNull, sql as raw } from 'drizzle-orm'
import type { Problem } from '../../core/problem.ts'
import type { Progress } from '../../contract/basics/progress.ts'
import { found } from '../store/found.ts'
import { nowUs } from '../clock.ts'
import { actorName, actorNow } from '../acting.ts'
import type { Library } from '../store/library.ts'
import { job } from '../store/tables/jobs.ts'
import type { NewJob } from './job-kind.ts'

export type JobRow = typeof job.$inferSelect
export type EndState = 'done' | 'failed' | 'stopped' | 'cancelled'

const SHOWN_ENDED = 50

/** Word for word as the indexes have it, or they are not used. */
const OPEN = raw`${job.state} IN ('queued', 'running')`
const ENDED = raw`${job.state} IN ('done', 'failed', 'stopped', 'cancelled')`

export function addJob(library: Library, fresh: NewJob): string {
  const id = randomUUID()
  library.query
    .insert(job)
    .values({ ...fresh, id, state: 'queued', attempt: 0, workerDeaths: 0, warnings: [], createdUs: nowUs(), actor: actorName(actorNow()) })
    .run()
  return id
}

export function jobRow(library: Library, id: string): JobRow {
  return found(findJob(library, id), 'job', id)
}

/** Undefined where its session has been removed for good, or the list of ended jobs was cleared. */
export function findJob(library: Library, id: string): JobRow | undefined {
  return library.query.select().from(job).where(eq(job.id, id)).get()
}

function openJobs(library: Library): JobRow[] {
  return library.query
    .select()
    .from(job)
    .where(OPEN)
    .orderBy(desc(job.createdUs))
    .all()
}

export function openJobIds({ sql }: Library): string[] {
  return sql.prepare("SELECT id FROM job WHERE state IN ('queued', 'running') ORDER BY created_us").pluck().all() as string[]
}

/** The one that has waited longest, but for these and for kinds of which enough are running. */
export function nextJob({ sql }: Library, but: string[], fullKinds: string[]): string | undefined {
  return sql
    .prepare(
      `SELECT id FROM job WHERE state IN ('queued', 'running') AND wish IS NULL
         AND kind NOT IN (SELECT value FROM json_each(?)) AND id NOT IN (SELECT value FROM json_each(?))
       ORDER BY created_us LIMIT 1`,
    )
    .pluck()
    .get(JSON.stringify(fullKinds), JSON.stringify(but)) as string | undefined
}

/** Open jobs that a person wants to end. */
export function wishedJobs(library: Library): JobRow[] {
  return library.query
    .select()
    .from(job)
    .where(and(OPEN, isNotNull(job.wish)))
    .orderBy(asc(job.createdUs))
    .all()
}

/** The job that is still to prepare this file. */
export function openPreparation(library: Library, mediaId: string): string | undefined {
  return openPreparations(library, [mediaId])[0]
}

/** Jobs that are still to prepare one of these files. */
export function openPreparations(library: Library, mediaIds: string[]): string[] {
  return library.sql
    .prepare(
      `SELECT id FROM job WHERE kind = 'prepare' AND state IN ('queued', 'running')
         AND json_extract(payload, '$.mediaId') IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(JSON.stringify(mediaIds)) as string[]
}

export function shownJobs(library: Library): JobRow[] {
  const ended = library.query
    .select()
    .from(job)
    .where(ENDED)
    .orderBy(desc(job.endedUs))
    .limit(SHOWN_ENDED)
    .all()
  return [...openJobs(library), ...ended]
}

/** What an engine's death left running goes back into the queue, its progress kept for the eye. */
export function requeueAllInterrupted(library: Library): void {
  library.query.update(job).set({ state: 'queued' }).where(eq(job.state, 'running')).run()
}

export function requeueInterrupted(library: Library, id: string): void {
  library.query
    .update(job)
    .set({ state: 'queued' })
    .where(and(eq(job.id, id), eq(job.state, 'running')))
    .run()
}

export function beginAttempt(library: Library, id: string): JobRow {
  library.query
    .update(job)
    .set({ state: 'running', attempt: raw`${job.attempt} + 1`, startedUs: raw`coalesce(${job.startedUs}, ${nowUs()})`, problem: null })
    .where(eq(job.id, id))
    .run()
  return jobRow(library, id)
}

export function countWorkerDeath(library: Library, id: string): number {
  library.query
    .update(job)
    .set({ workerDeaths: raw`${job.workerDeaths} + 1` })
    .where(eq(job.id, id))
    .run()
  return jobRow(library, id).workerDeaths
}

export function endJob(library: Library, id: string, state: EndState, problem: Problem | null = null): void {
  library.query.update(job).set({ state, problem, endedUs: nowUs() }).where(eq(job.id, id)).run()
}

/** Takes back a job that failed or was stopped: it goes on from its last completed stage. */
export function requeue(library: Library, id: string): void {
  library.query
    .update(job)
    .set({ state: 'queued', wish: null, problem: null, workerDeaths: 0, warnings: [], progress: null, report: null, endedUs: null, createdUs: nowUs(), startedUs: null })
    .where(and(eq(job.id, id), inArray(job.state, ['failed', 'stopped'])))
    .run()
}

export function setWish(library: Library, id: string, wish: 'stop' | 'cancel'): void {
  library.query
    .update(job)
    .set({ wish })
    .where(and(eq(job.id, id), inArray(job.state, ['queued', 'running'])))
    .run()
}

export function saveProgress(library: Library, id: string, progress: Progress): void {
  library.query.update(job).set({ progress }).where(eq(job.id, id)).run()
}

/** All of its warnings now. */
export function addWarning(library: Library, id: string, warning: string): string[] {
  const { warnings } = jobRow(library, id)
  if (warnings.includes(warning)) return warnings
  library.query.update(job).set({ warnings: [...warnings, warning] }).where(eq(job.id, id)).run()
  return [...warnings, warning]
}

export function saveReport(library: Library, id: string, report: unknown): void {
  library.query.update(job).set({ report }).where(eq(job.id, id)).run()
}

export function clearEnded(library: Library): number {
  return library.query
    .delete(job)
    .where(ENDED)
    .run().changes
}
