import type { Job } from '../../../contract/jobs.ts'
import { engine } from '../../engine/client.ts'
import { putJob } from '../../engine/events.ts'
import { attempt } from '../../ui/toasts.ts'

export const stopJob = (id: string) => act(() => engine.jobs.stop({ id }))
export const cancelJob = (id: string) => act(() => engine.jobs.cancel({ id }))
export const retryJob = (id: string) => act(() => engine.jobs.retry({ id }))
export const clearEndedJobs = () => void attempt(() => engine.jobs.clearEnded())

async function act(work: () => Promise<Job>): Promise<void> {
  const job = await attempt(work)
  if (job) putJob(job)
}
