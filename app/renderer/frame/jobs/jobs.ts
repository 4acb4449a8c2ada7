import { engine } from '../../engine/client.ts'
import { attempt } from '../../ui/toasts.ts'

// What becomes of a job is told by events: an answer may arrive after a later one.
export const stopJob = (id: string) => void attempt(() => engine.jobs.stop({ id }))
export const cancelJob = (id: string) => void attempt(() => engine.jobs.cancel({ id }))
export const retryJob = (id: string) => void attempt(() => engine.jobs.retry({ id }))
export const clearEndedJobs = () => void attempt(() => engine.jobs.clearEnded())
