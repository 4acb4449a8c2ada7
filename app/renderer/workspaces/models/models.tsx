import { ActionIcon, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { tipOf } from '../../commands/commands.ts'
import { toProblem } from '../../engine/problem.ts'
import { jobsQuery, modelsQuery } from '../../engine/queries.ts'
import { useStore } from '../../store.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Pane } from '../../ui/pane.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { addModelFiles } from './add-flow.ts'
import { AddNote } from './add-note.tsx'
import { CompareView } from './compare/compare-view.tsx'
import { lastFetchOf } from './last-fetch.ts'
import { ModelDetail } from './model-detail.tsx'
import { ModelList } from './model-list.tsx'
import { modelsView, toggleComparison } from './models-view.ts'
import { UnknownModelDialog } from './unknown-model.tsx'
import css from './models.module.css'

export function ModelsWorkspace() {
  const { data, error } = useQuery(modelsQuery())
  const { data: jobs = [] } = useQuery(jobsQuery())
  const { id, compares } = useStore(modelsView)
  const models = data?.models ?? []
  const chosen = models.find((model) => model.id === id) ?? models[0]
  const problems = [...(data?.problems ?? []), ...[error && toProblem(error)].filter((problem) => problem !== null)]
  return (
    <main className={css.models} aria-label="Models">
      <Pane
        title={models.length === 0 ? 'Models' : `Models · ${models.filter(({ state }) => state === 'embedded' || state === 'there').length} of ${models.length} here`}
        label="List of models"
        aside={
          <>
            <Tooltip label={tipOf('compare-models')}>
              <ActionIcon aria-label="Compare two models" aria-pressed={compares} onClick={toggleComparison}>
                <Icon name="table" size={15} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={tipOf('add-model')}>
              <ActionIcon aria-label="Add a model from files" onClick={() => void addModelFiles()}>
                <Icon name="plus" size={15} />
              </ActionIcon>
            </Tooltip>
          </>
        }
      >
        <div className={css.notes}>
          <AddNote />
          {problems.map((problem) => (
            <ProblemNote key={problem.message} problem={problem} />
          ))}
        </div>
        <ModelList models={models} chosen={compares ? undefined : chosen?.id} usual={data?.usual ?? null} jobOf={(model) => lastFetchOf(model, jobs)} />
        <p className={css.foot}>Nothing is fetched unless you click Fetch. What is fetched comes from the address that its model names, and counts only with its fingerprint.</p>
      </Pane>
      <div className={css.line} />
      <Pane title={compares ? 'Two models against each other' : 'Model'} label={compares ? 'Comparison' : 'Model'}>
        {compares && data ? (
          <CompareView models={models} />
        ) : chosen ? (
          <ModelDetail key={chosen.id} model={chosen} isUsual={chosen.id === data?.usual} needed={models.filter((one) => chosen.needs.includes(one.id))} job={lastFetchOf(chosen, jobs)} />
        ) : (
          data && (
            <EmptyState icon="models" title="No model is described here">
              <p>The list of models that comes with Stridescope cannot be read. A model can still be added from its files.</p>
            </EmptyState>
          )
        )}
      </Pane>
      <UnknownModelDialog />
    </main>
  )
}
