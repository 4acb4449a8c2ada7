import type { Job } from '../../../contract/system/jobs.ts'

export const isOpen = ({ state }: Job) => state === 'queued' || state === 'running'

/** How far an open one is nobody knows while the engine is away; it may not go on at all. */
export const withoutProgress = (job: Job): Job => (isOpen(job) ? { ...job, progress: null, startedUs: null, remainingUs: null } : job)

const RANKS: Readonly<Record<Job['state'], number>> = { failed: 0, running: 1, queued: 2, done: 3, stopped: 3, cancelled: 3 }

/** What failed, then what runs, then what waits, then what ended last. */
export function inReadingOrder(jobs: readonly Job[]): Job[] {
  const endedUs = (job: Job) => job.endedUs ?? 0
  return jobs.toSorted((a, b) => RANKS[a.state] - RANKS[b.state] || (isOpen(a) ? a.createdUs - b.createdUs : endedUs(b) - endedUs(a)))
}

/** In reading order. The many preparations of one session that ended without failing become one line, where the last of them stands. */
export function jobLines(jobs: readonly Job[]): readonly (readonly Job[])[] {
  return [...Map.groupBy(inReadingOrder(jobs), lineOf).values()]
}

const lineOf = (job: Job) => (job.kind === 'prepare' && RANKS[job.state] === RANKS.done ? `${job.state} ${job.sessionId}` : job.id)
