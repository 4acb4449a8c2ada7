import { Button, Tooltip } from '@mantine/core'
import type { Job } from '../../../../../contract/system/jobs.ts'
import { useIsLost } from '../../../../engine/connection.ts'
import { clock } from '../../../../format/amounts.ts'
import { stopJob } from '../../../../frame/jobs/jobs.ts'
import { ProblemNote } from '../../../../ui/problem-note.tsx'
import { ProgressLine } from '../../../../ui/progress-line.tsx'
import { useNowUs } from '../../../../ui/use-now.ts'
import type { Work } from './use-work.ts'
import css from './work-card.module.css'

/** How far the work is, or why it came to nothing. */
export function WorkCard({ work: { running, ended, problem } }: { work: Work }) {
  if (running) return <UnderWay job={running} />
  if (problem) return <ProblemNote problem={problem} />
  if (ended?.problem)
    return (
      <ProblemNote problem={ended.problem}>
        <p className={css.quiet}>{ended.title} came to nothing.</p>
      </ProblemNote>
    )
  if (ended?.state === 'stopped' || ended?.state === 'cancelled') return <p className={css.quiet}>{ended.title} was stopped before anything came of it.</p>
  return null
}

function UnderWay({ job }: { job: Job }) {
  const now = useNowUs(true)
  const isLost = useIsLost()
  const value = job.state === 'queued' ? null : (job.progress?.value ?? null)
  return (
    <section className={css.card} aria-label="Under way">
      <div className={css.head}>
        <strong role="status">{job.state === 'queued' ? `${job.title}: waits until other jobs have ended` : (job.progress?.title ?? job.title)}</strong>
        <Tooltip label="Ends it; boards that were found stay found">
          <Button size="compact-xs" variant="default" disabled={isLost || (!job.canStop && !job.canCancel)} onClick={() => stopJob(job.id)}>
            Stop
          </Button>
        </Tooltip>
      </div>
      <ProgressLine value={value} label={job.title} />
      <p className={css.quiet}>
        {[job.progress?.detail, job.startedUs !== null && `${clock(now - job.startedUs)} so far`, job.remainingUs !== null && `about ${clock(job.remainingUs)} left`].filter(Boolean).join(' · ')}
      </p>
    </section>
  )
}
