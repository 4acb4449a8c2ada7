import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Job } from '../../../contract/jobs.ts'
import { jobsQuery } from '../../engine/queries.ts'
import { navigate } from '../../navigation/navigate.ts'
import { tell } from '../../ui/toasts.ts'
import { open } from '../overlay.ts'
import { isOpen } from './jobs.ts'

/** Says so when a job that this window saw running has ended. */
export function JobAnnouncer() {
  const { data: jobs } = useQuery(jobsQuery())
  const seenOpen = useRef(new Set<string>())
  useEffect(() => {
    for (const job of jobs ?? []) {
      if (isOpen(job)) seenOpen.current.add(job.id)
      else if (seenOpen.current.delete(job.id)) announce(job)
    }
  }, [jobs])
  return null
}

function announce(job: Job): void {
  const { sessionId } = job
  if (job.state === 'failed')
    tell(`Failed: ${job.title}`, {
      tone: 'problem',
      hint: job.problem?.message,
      action: { label: 'Show', run: () => open({ name: 'jobs' }) },
    })
  else if (job.state === 'done' && sessionId)
    tell(`Done: ${job.title}`, { action: { label: 'Show', run: () => navigate({ workspace: 'library', sessionId }) } })
  else if (job.state === 'done') tell(`Done: ${job.title}`)
}
