import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { findingsQuery } from '../../../engine/review.ts'
import { count } from '../../../format/amounts.ts'
import { navigate, wayInto } from '../../../navigation/navigate.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { clearFilter, narrow, narrowedBy, type QueueFilter } from './filter.ts'

/** Why there is nothing in the list, and what would change that. */
export function EmptyQueue({ filter }: { filter: QueueFilter }) {
  const { data } = useQuery(findingsQuery({}, 0))
  const { data: asked } = useQuery({ ...findingsQuery({ state: 'asked' }, 0), enabled: filter.state === 'open' })
  if (!data) return null
  if (data.total === 0)
    return (
      <EmptyState
        icon="review"
        title="No findings yet"
        actions={
          <Button variant="default" onClick={() => navigate(wayInto('analyse'))}>
            Open Analyse
          </Button>
        }
      >
        <p>Whatever differs in an analysed gait, beyond what it varies by itself, waits here for a decision: analyse a session of somebody who was measured before, or hold it against a norm.</p>
      </EmptyState>
    )
  if (narrowedBy(filter) > 0)
    return (
      <EmptyState icon="search" title="Nothing fits these filters" actions={<Button onClick={clearFilter}>Clear the filters</Button>}>
        <p>{count(data.total, 'finding')} in all.</p>
      </EmptyState>
    )
  if (filter.state === 'open')
    return (
      <EmptyState
        icon="ready"
        title={asked?.total ? 'Nothing else is open' : 'All decided'}
        actions={
          <Button variant="default" onClick={() => narrow({ state: asked?.total ? 'asked' : 'decided' })}>
            {asked?.total ? 'Show what is asked' : 'Show what was decided'}
          </Button>
        }
      >
        <p>{asked?.total ? `${count(asked.total, 'finding')} ${asked.total === 1 ? 'waits' : 'wait'} for the biomechanist.` : 'Nothing waits for a decision.'} What the next analysis finds comes here by itself.</p>
      </EmptyState>
    )
  return (
    <EmptyState
      icon="empty"
      title={filter.state === 'asked' ? 'Nobody has been asked' : 'Nothing is decided yet'}
      actions={
        <Button variant="default" onClick={() => narrow({ state: 'open' })}>
          Show what is open
        </Button>
      }
    >
      <p>{filter.state === 'asked' ? 'Findings about which somebody wants to hear the biomechanist stand here until they are decided about.' : 'Each decision stands here with its name and time.'}</p>
    </EmptyState>
  )
}
