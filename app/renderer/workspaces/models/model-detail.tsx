import { Button } from '@mantine/core'
import type { Job } from '../../../contract/system/jobs.ts'
import type { Model } from '../../../contract/models/models.ts'
import type { Problem } from '../../../core/problem.ts'
import { useSeenHere } from '../../frame/jobs/seen-here.ts'
import { Mark } from '../../ui/mark.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { ModelActions } from './model-actions.tsx'
import { ModelCard } from './model-card.tsx'
import { ModelFacts } from './model-facts.tsx'
import { stateOf } from './states.ts'
import { showModel } from './models-view.ts'
import { SearchSection } from './search/search-section.tsx'
import css from './model-detail.module.css'

interface ModelDetailProps {
  model: Model
  isUsual: boolean
  /** Those that it cannot do without. */
  needed: readonly Model[]
  /** That is fetching it, or was the last to. */
  job: Job | undefined
}

export function ModelDetail({ model, isUsual, needed, job }: ModelDetailProps) {
  useSeenHere(job?.id)
  const failed = job?.state === 'failed' && model.state !== 'there' && model.jobId === null ? job.problem : null
  return (
    <article className={css.detail} aria-label={model.name} tabIndex={0}>
      <header className={css.head}>
        <h3>{model.name}</h3>
        <Mark {...stateOf(model, job)} />
      </header>
      {failed && <ProblemNote problem={failed} />}
      {model.problem && model.state === 'damaged' && <ProblemNote problem={model.problem} />}
      {model.problem && model.state !== 'damaged' && <Lack problem={model.problem} needed={needed} />}
      <ModelActions model={model} job={job} />
      <ModelFacts model={model} isUsual={isUsual} needed={needed} />
      <section aria-label="Card">
        <h4 className={css.title}>Card</h4>
        <ModelCard id={model.id} card={model.card} showsSearch={model.search !== undefined} />
      </section>
      {model.search !== undefined && <SearchSection id={model.id} />}
    </article>
  )
}

/** No fault of its own, and one click away from being put right. */
function Lack({ problem, needed }: { problem: Problem; needed: readonly Model[] }) {
  const other = needed.find(({ id }) => id === problem.subject)
  return (
    <div className={css.lack} role="note">
      <Mark icon="warning" tone="watch" word={problem.message} />
      {other && (
        <Button variant="default" size="compact-sm" onClick={() => showModel(other.id)}>
          Show {other.name}
        </Button>
      )}
    </div>
  )
}
