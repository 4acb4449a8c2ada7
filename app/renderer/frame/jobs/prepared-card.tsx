import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Job } from '../../../contract/system/jobs.ts'
import { sessionQuery } from '../../engine/queries.ts'
import { count } from '../../format/amounts.ts'
import { showInstant } from '../../format/days.ts'
import { Icon } from '../../ui/icons.tsx'
import { Mark } from '../../ui/mark.tsx'
import { JOB_STATES, JobCard, ShowSession } from './job-card.tsx'
import css from './job-card.module.css'

const WORDS: Readonly<Partial<Record<Job['state'], string>>> = { done: 'Prepared', stopped: 'Stopped preparing', cancelled: 'Cancelled preparing' }

/** The preparations of one session that ended alike, in one line that unfolds. */
export function PreparedCard({ jobs }: { jobs: readonly Job[] }) {
  const [unfolded, setUnfolded] = useState(false)
  const [first] = jobs
  const sessionId = first?.sessionId ?? ''
  const { data: session } = useQuery({ ...sessionQuery(sessionId), enabled: sessionId !== '' })
  if (!first) return null
  const warned = jobs.filter(({ warnings }) => warnings.length > 0).length
  return (
    <li className={css.card}>
      <div className={css.head}>
        <button type="button" className={css.fold} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          <Icon name={unfolded ? 'down' : 'right'} size={12} />
          <strong>
            {WORDS[first.state]} {count(jobs.length, 'file')}
            {session && ` · ${session.name}`}
          </strong>
        </button>
        {warned > 0 ? <Mark icon="warning" tone="watch" word={count(warned, 'warning')} /> : <Mark {...JOB_STATES[first.state]} />}
      </div>
      <div className={css.actions}>
        {first.endedUs !== null && <p className={css.times}>{showInstant(first.endedUs)}</p>}
        <ShowSession id={first.sessionId} />
      </div>
      {unfolded && (
        <ul className={css.parts}>
          {jobs.map((job) => (
            <JobCard key={job.id} job={job} leadsToSession={false} />
          ))}
        </ul>
      )}
    </li>
  )
}
