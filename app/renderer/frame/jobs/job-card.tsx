import { Button, Tooltip } from '@mantine/core'
import type { Job } from '../../../contract/system/jobs.ts'
import { clock, duration } from '../../format/amounts.ts'
import { showInstant } from '../../format/days.ts'
import { navigate } from '../../navigation/navigate.ts'
import type { IconName } from '../../ui/icons.tsx'
import { useIsLost } from '../../engine/connection.ts'
import { Mark } from '../../ui/mark.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { useNowUs } from '../../ui/use-now.ts'
import { close } from '../overlay.ts'
import { isOpen } from './job-list.ts'
import { cancelJob, retryJob, stopJob } from './jobs.ts'
import css from './job-card.module.css'

export const JOB_STATES: Readonly<Record<Job['state'], { icon: IconName; word: string; tone: 'plain' | 'good' | 'busy' | 'strong' }>> = {
  queued: { icon: 'waiting', word: 'waiting', tone: 'plain' },
  running: { icon: 'working', word: 'running', tone: 'busy' },
  done: { icon: 'ready', word: 'done', tone: 'good' },
  failed: { icon: 'error', word: 'failed', tone: 'strong' },
  stopped: { icon: 'stop', word: 'stopped, what was done is kept', tone: 'plain' },
  cancelled: { icon: 'cross', word: 'cancelled and undone', tone: 'plain' },
}

const NOT_KNOWN = { icon: 'waiting', word: 'not known', tone: 'plain' } as const

export function JobCard({ job, leadsToSession = true }: { job: Job; leadsToSession?: boolean }) {
  const isLost = useIsLost()
  return (
    <li className={css.card}>
      <div className={css.head}>
        <strong>{job.title}</strong>
        <Mark {...(isLost && isOpen(job) ? NOT_KNOWN : JOB_STATES[job.state])} />
      </div>
      {job.state === 'running' && <Running job={job} />}
      {job.problem && <ProblemNote problem={job.problem} />}
      {job.warnings.length > 0 && (
        <ul className={css.warnings}>
          {job.warnings.map((warning) => (
            <li key={warning}>
              <Mark icon="warning" tone="watch" word="Warning:" /> {warning}
            </li>
          ))}
        </ul>
      )}
      <div className={css.actions}>
        {job.canStop && (
          <Act label="Stop" tip="Ends here and keeps what is done" run={() => stopJob(job.id)} />
        )}
        {job.canCancel && <Act label="Cancel" tip="Ends and undoes what was done" run={() => cancelJob(job.id)} />}
        {job.canRetry && <Act label="Retry" tip="Tries again from the last step that was done" run={() => retryJob(job.id)} />}
        {!isOpen(job) && <p className={css.times}>{ended(job)}</p>}
        {leadsToSession && <ShowSession id={job.sessionId} />}
      </div>
    </li>
  )
}

export function ShowSession({ id }: { id: string | null }) {
  if (id === null) return null
  const show = () => {
    close()
    navigate({ workspace: 'library', sessionId: id })
  }
  return (
    <Button className={css.show ?? ''} variant="subtle" color="gray" size="compact-xs" onClick={show}>
      Show session
    </Button>
  )
}

function Running({ job }: { job: Job }) {
  const now = useNowUs(true)
  const value = job.progress?.value ?? null
  return (
    <>
      <p className={css.detail}>
        {job.progress?.title}
        {job.progress?.detail && <span> · {job.progress.detail}</span>}
      </p>
      <ProgressLine value={value} label={job.title} />
      {job.startedUs !== null && (
        <p className={css.times}>
          {clock(now - job.startedUs)} so far
          {job.remainingUs !== null && ` · about ${clock(job.remainingUs)} left`}
          {job.attempt > 1 && ` · attempt ${job.attempt}`}
        </p>
      )}
    </>
  )
}

function ended({ state, startedUs, endedUs }: Job): string {
  if (endedUs === null) return ''
  return startedUs === null ? showInstant(endedUs) : `${showInstant(endedUs)} · ${state === 'done' ? 'took' : 'after'} ${lasting(endedUs - startedUs)}`
}

const lasting = (us: number) => (us < 1e6 ? 'under 1 s' : duration(us))

/** Nobody is there to be asked while the engine is away. */
function Act({ label, tip, run }: { label: string; tip: string; run: () => void }) {
  const isLost = useIsLost()
  return (
    <Tooltip label={tip}>
      <Button variant="default" disabled={isLost} onClick={run}>
        {label}
      </Button>
    </Tooltip>
  )
}
