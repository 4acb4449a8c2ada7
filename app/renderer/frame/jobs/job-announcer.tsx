import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Job } from '../../../contract/system/jobs.ts'
import { jobsQuery } from '../../engine/queries.ts'
import { currentRoute, navigate } from '../../navigation/navigate.ts'
import { tell } from '../../ui/toasts.ts'
import { open } from '../overlay.ts'
import { isOpen } from './job-list.ts'
import { isSeenHere } from './seen-here.ts'
import { toldHere } from './told-here.ts'
import css from './job-announcer.module.css'

/** Steps of something larger, seen where they belong. */
const QUIET_KINDS = new Set(['prepare'])

/** Says so when a job that this window saw running has ended; for each of many small ones only to those who listen. */
export function JobAnnouncer() {
  const [said, setSaid] = useState('')
  const { data: jobs } = useQuery(jobsQuery())
  const seenOpen = useRef(new Set<string>())
  useEffect(() => {
    for (const job of jobs ?? []) {
      if (isOpen(job)) seenOpen.current.add(job.id)
      else if (seenOpen.current.delete(job.id)) {
        setSaid(`${job.title}: ${job.state}`)
        announce(job)
      }
    }
  }, [jobs])
  return (
    <div className={css.hidden} role="status">
      {said}
    </div>
  )
}

function announce(job: Job): void {
  if (isSeenHere(job.id)) return
  const { id: jobId, sessionId } = job
  const tellHere = toldHere.get(job.id)
  if (job.state === 'failed')
    tell(`Failed: ${job.title}`, {
      jobId,
      tone: 'problem',
      hint: job.problem?.message,
      action: { label: 'Show', run: () => open({ name: 'jobs' }) },
    })
  else if (job.state === 'done' && tellHere) tellHere()
  else if (job.state === 'done' && !QUIET_KINDS.has(job.kind)) {
    const elsewhere = sessionId !== null && currentRoute().sessionId !== sessionId
    const [warning] = job.warnings
    if (warning !== undefined) tell(`Done, but not all is well: ${job.title}`, { jobId, tone: 'note', hint: warning, action: { label: 'Show', run: () => open({ name: 'jobs' }) } })
    else tell(`Done: ${job.title}`, { jobId, ...(elsewhere && { action: { label: 'Show', run: () => navigate({ workspace: 'library', sessionId }) } }) })
  }
}
