import type { Job } from '../../contract/system/jobs.ts'
import type { Progress } from '../../contract/basics/progress.ts'
import { problemOf } from '../../core/problem.ts'
import { nowUs } from '../clock.ts'
import type { JobKind } from './job-kind.ts'
import { remainingUs } from './remaining.ts'
import type { JobRow } from './store.ts'

/** What only this engine's memory knows of a job. */
export interface LiveJob {
  running?: { progress: Progress | null; attemptStartedUs: number } | undefined
  /** Why its state could not even be written. */
  stuckBy?: unknown
}

export function viewJob(row: JobRow, kind: JobKind<unknown> | undefined, { running, stuckBy }: LiveJob): Job {
  const stuck = !running && stuckBy !== undefined
  const state = stuck ? 'failed' : row.state
  const open = state === 'queued' || state === 'running'
  const progress = running?.progress ?? row.progress
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    sessionId: row.sessionId,
    mediaId: mediaOf(row, kind),
    state,
    progress: state === 'done' ? null : progress,
    attempt: row.attempt,
    problem: stuck ? problemOf(stuckBy) : row.problem,
    warnings: row.warnings,
    createdUs: row.createdUs,
    startedUs: row.startedUs,
    endedUs: row.endedUs,
    remainingUs: running ? remainingUs(running.attemptStartedUs, nowUs(), progress?.value ?? 0) : null,
    canStop: open && (kind?.canStop ?? false),
    canCancel: open && (kind?.canCancel ?? false),
    canRetry: state === 'failed' || state === 'stopped',
  }
}

function mediaOf({ payload }: JobRow, kind: JobKind<unknown> | undefined): string | null {
  const known = kind?.mediaOf && kind.payload.safeParse(payload)
  return known?.success ? (kind?.mediaOf?.(known.data) ?? null) : null
}
