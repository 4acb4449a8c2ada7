import { Button, Tooltip } from '@mantine/core'
import type { Job } from '../../../../contract/system/jobs.ts'
import { useIsLost } from '../../../engine/connection.ts'
import { clock } from '../../../format/amounts.ts'
import { stopJob } from '../../../frame/jobs/jobs.ts'
import { ProgressLine } from '../../../ui/progress-line.tsx'
import css from './compare-view.module.css'

/** How far two models are with a trial's films. */
export function ComparisonJob({ job }: { job: Job }) {
  const isWaiting = job.state === 'queued'
  const isLost = useIsLost()
  return (
    <section className={css.job} aria-label="Under way">
      <div className={css.jobHead}>
        <strong role="status">{isWaiting ? 'Waits until other jobs have ended' : (job.progress?.title ?? (isLost ? job.title : 'Beginning'))}</strong>
        <Tooltip label="What was found is kept: another time it goes on there">
          <Button size="compact-xs" variant="default" disabled={isLost} onClick={() => stopJob(job.id)}>
            Stop
          </Button>
        </Tooltip>
      </div>
      <ProgressLine value={isWaiting ? null : (job.progress?.value ?? null)} label={job.title} />
      <p className={css.quiet}>{[job.progress?.detail, job.remainingUs !== null && `about ${clock(job.remainingUs)} left`].filter(Boolean).join(' · ')}</p>
    </section>
  )
}
