import type { Job } from '../../../contract/jobs.ts'
import { engine } from '../../engine/client.ts'
import { putJob } from '../../engine/events.ts'
import { attempt } from '../../ui/toasts.ts'

export const isOpen = ({ state }: Job) => state === 'queued' || state === 'running'

/** Running first, then waiting, then what ended last. */
export function inReadingOrder(jobs: readonly Job[]): Job[] {
  const rank = ({ state }: Job) => (state === 'running' ? 0 : state === 'queued' ? 1 : 2)
  return [...jobs].sort((a, b) => rank(a) - rank(b) || (rank(a) < 2 ? a.createdUs - b.createdUs : (b.endedUs ?? 0) - (a.endedUs ?? 0)))
}

export const stopJob = (id: string) => act(() => engine.jobs.stop({ id }))
export const cancelJob = (id: string) => act(() => engine.jobs.cancel({ id }))
export const retryJob = (id: string) => act(() => engine.jobs.retry({ id }))
export const clearEndedJobs = () => void attempt(() => engine.jobs.clearEnded())

async function act(work: () => Promise<Job>): Promise<void> {
  const job = await attempt(work)
  if (job) putJob(job)
}
