import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { tipOf } from '../../../commands/commands.ts'
import { toProblem } from '../../../engine/problem.ts'
import { referencesQuery } from '../../../engine/queries.ts'
import { count } from '../../../format/amounts.ts'
import { navigate, useRoute } from '../../../navigation/navigate.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { DropTarget } from '../import/drop-target.tsx'
import { dropReferences, isFreeForReferences, pickReferences } from './import-reference.ts'
import { ImportNote } from './import-note.tsx'
import { ReferenceDetail } from './reference-detail.tsx'
import { ReferenceList } from './reference-list.tsx'
import { ReferenceJobs } from './reference-jobs.tsx'
import css from './references-page.module.css'

/** What curves are held against: norms that come with the program, cohorts that were made here, and what was brought in. */
export function ReferencesPage() {
  const { referenceId } = useRoute()
  const { data, error } = useQuery(referencesQuery())
  const problem = error && toProblem(error)
  const references = data ?? []
  const chosen = referenceId === undefined ? references[0] : references.find(({ id }) => id === referenceId)
  return (
    <main className={css.page} aria-label="References">
      <Pane
        title="References"
        label="List of references"
        aside={
          <>
            <span className={css.total}>{data && count(references.length, 'reference')}</span>
            <Tooltip label={tipOf('import-reference')}>
              <ActionIcon aria-label="Import a reference" onClick={pickReferences}>
                <Icon name="import" size={15} />
              </ActionIcon>
            </Tooltip>
          </>
        }
      >
        <div className={css.notes}>
          <ReferenceJobs />
          <ImportNote />
          {problem && <ProblemNote problem={problem} />}
        </div>
        <ReferenceList references={references} chosen={chosen?.id} />
        <div className={css.foot}>
          <p>One of your own: choose the sessions of healthy people in the list of sessions (Space or Ctrl click adds one), then “Make a reference…”.</p>
          <Button variant="default" size="compact-sm" onClick={() => navigate({ workspace: 'library' })}>
            To the list of sessions
          </Button>
        </div>
      </Pane>
      <div className={css.line} />
      <Pane title="Reference" label="Reference">
        {chosen && <ReferenceDetail key={chosen.id} summary={chosen} />}
        {data && !chosen && <NotHere />}
      </Pane>
      <DropTarget title="Drop a reference" words="A JSON file that “Export” or “stridescope reference export” has written." isFree={isFreeForReferences} take={dropReferences} />
    </main>
  )
}

const NotHere = () => (
  <EmptyState icon="curve" title="This reference is not in the library">
    <p>It may have been removed: Ctrl Z brings it back as long as nothing else was done since, and so does its file.</p>
  </EmptyState>
)
