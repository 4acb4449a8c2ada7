import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { jobsQuery } from '../../../engine/queries.ts'
import { isOpen } from '../../../frame/jobs/job-list.ts'
import { useStore } from '../../../store.ts'
import { bringIntoStep, stepJob } from './bring-into-step.ts'
import css from './align-card.module.css'

/** All films at once, by what they hear or see. */
export function IntoStep() {
  const id = useStore(stepJob)
  const { data: jobs } = useQuery(jobsQuery())
  const job = jobs?.find((one) => one.id === id)
  if (job && isOpen(job)) {
    const { progress } = job
    return <p className={css.source}>{progress ? `${progress.title}: ${Math.round(100 * progress.value)} %` : `${job.title} …`}</p>
  }
  return (
    <div className={css.row}>
      <Button variant="default" title="All films that no hand and no file has placed, by claps, steps and words that several of them hear" onClick={() => void bringIntoStep('sound')}>
        All by sound
      </Button>
      <Button variant="default" title="All films that no hand and no file has placed, by flashes of light that several of them see" onClick={() => void bringIntoStep('flash')}>
        All by a flash
      </Button>
    </div>
  )
}
