/** A job of this window whose file is saved once it is there. What goes wrong is told with the job. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Job } from '../../../contract/system/jobs.ts'
import { routes } from '../../../contract/routes.ts'
import { jobsQuery } from '../../engine/queries.ts'
import { toldHere } from '../../frame/jobs/told-here.ts'
import { attempt, tell } from '../../ui/toasts.ts'
import { useAsked } from '../../ui/use-submit.ts'

interface MadeHere {
  isOpen: boolean
  /** Undefined until the engine has told of it. */
  job: Job | undefined
  start(make: () => Promise<{ jobId: string }>): Promise<void>
}

export function useMadeHere(): MadeHere {
  const [jobId, setJobId] = useState<string | null>(null)
  const { data: jobs } = useQuery(jobsQuery())
  const job = jobs?.find(({ id }) => id === jobId)
  const isOpen = jobId !== null && (job === undefined || job.state === 'queued' || job.state === 'running')
  const { ask, isBusy } = useAsked(async (make: Parameters<MadeHere['start']>[0]) => {
    const started = await attempt(make)
    if (!started) return
    toldHere.set(started.jobId, () => download(started.jobId))
    setJobId(started.jobId)
  })
  return { isOpen: isOpen || isBusy, job: isBusy ? undefined : job, start: ask }
}

function download(jobId: string): void {
  toldHere.delete(jobId)
  Object.assign(document.createElement('a'), { href: routes.exported(jobId), download: '' }).click()
  tell('It was saved.', { jobId })
}
