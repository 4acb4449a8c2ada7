import { useQuery } from '@tanstack/react-query'
import { clock, count } from '../../format/amounts.ts'
import { useIsLost } from '../../engine/connection.ts'
import { jobsQuery } from '../../engine/queries.ts'
import { Icon } from '../../ui/icons.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { toggle } from '../overlay.ts'
import { inReadingOrder, isOpen } from './job-list.ts'
import css from './jobs-status.module.css'

/** The first running job in one line; the rest is one click or Ctrl+J away. */
export function JobsStatus() {
  const { data: jobs = [] } = useQuery(jobsQuery())
  const isLost = useIsLost()
  const open = inReadingOrder(jobs).filter(isOpen)
  const first = open[0]
  const failed = jobs.filter(({ state }) => state === 'failed').length
  return (
    <button type="button" className={css.status} aria-keyshortcuts="Control+J" title="Jobs (Ctrl+J)" onClick={() => toggle({ name: 'jobs' })}>
      {first ? (
        <>
          <span className={css.title}>{first.title}</span>
          <span className={css.bar}>
            <ProgressBar value={first.state === 'queued' ? 0 : (first.progress?.value ?? null)} label={first.title} />
          </span>
          {isLost && <span>not known how far</span>}
          {first.remainingUs !== null && <span>{clock(first.remainingUs)} left</span>}
          {open.length > 1 && <span>and {count(open.length - 1, 'more job')}</span>}
        </>
      ) : (
        <span>no job running</span>
      )}
      {failed > 0 && (
        <span className={css.failed}>
          <Icon name="error" size={13} />
          {failed} failed
        </span>
      )}
    </button>
  )
}
