import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { AthleteRow } from '../../../../contract/library/athletes.ts'
import { moveToBin } from '../../../commands/bin.ts'
import { athleteQuery, athletesQuery } from '../../../engine/queries.ts'
import { toProblem } from '../../../engine/problem.ts'
import { open } from '../../../frame/overlay.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ids } from '../focus.ts'
import { PersonFields } from './person-fields.tsx'
import details from '../details.module.css'

/** A person, where no session is open. */
export function PersonPanel({ id }: { id: string }) {
  const { data: athletes, error: listError } = useQuery(athletesQuery())
  const athlete = athletes?.find((one) => one.id === id)
  const { data: known, error: ownError } = useQuery({ ...athleteQuery(id), enabled: athlete !== undefined })
  const error = listError ?? ownError
  const problem = error && toProblem(error)
  return (
    <Pane title="Person" label="Details" aside={athlete && <PersonActions athlete={athlete} />}>
      <div id={ids.details} tabIndex={-1} className={details.body}>
        {problem && <ProblemNote problem={problem} />}
        {athlete && known && <PersonFields athlete={known} />}
        {athletes && !athlete && (
          <EmptyState icon="person" title="This athlete is not in the library">
            <p>It may be in the bin, where it can be restored from.</p>
          </EmptyState>
        )}
      </div>
    </Pane>
  )
}

function PersonActions({ athlete }: { athlete: AthleteRow }) {
  const remove = async () => {
    if (await moveToBin('athlete', [athlete.id], athlete.name)) navigate({ workspace: 'library' })
  }
  return (
    <>
      <Button variant="default" leftSection={<Icon name="plus" size={13} />} onClick={() => open({ name: 'new-session', athleteId: athlete.id })}>
        New session
      </Button>
      <Button variant="default" leftSection={<Icon name="curve" size={13} />} onClick={() => navigate({ workspace: 'review', athleteId: athlete.id })}>
        History
      </Button>
      <Tooltip label="Move to the bin">
        <ActionIcon aria-label={`Move ${athlete.name} to the bin`} onClick={() => void remove()}>
          <Icon name="bin" size={15} />
        </ActionIcon>
      </Tooltip>
    </>
  )
}
