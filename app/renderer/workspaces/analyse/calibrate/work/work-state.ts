import type { Job } from '../../../../../contract/system/jobs.ts'
import type { CalibrationOfTrial } from '../calibration-query.ts'

/** What the newest job that makes a calibration is to a tab. */
export interface WorkState {
  /** Under way or waiting: nothing else can be started. */
  running: Job | null
  /** It came to nothing, and nothing was made since. */
  ended: Job | null
}

export function workState({ jobId, made }: Pick<CalibrationOfTrial, 'jobId' | 'made'>, jobs: readonly Job[]): WorkState {
  const job = jobs.find(({ id }) => id === jobId)
  if (!job) return { running: null, ended: null }
  if (job.state === 'queued' || job.state === 'running') return { running: job, ended: null }
  const isNewest = made.every(({ createdUs }) => createdUs < job.createdUs)
  return { running: null, ended: isNewest && job.state !== 'done' ? job : null }
}
