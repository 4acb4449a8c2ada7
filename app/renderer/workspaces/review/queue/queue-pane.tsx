import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useChoice } from '../../../engine/choices.ts'
import { toProblem } from '../../../engine/problem.ts'
import { findingsQuery } from '../../../engine/review.ts'
import { count } from '../../../format/amounts.ts'
import { Pane } from '../../../ui/pane.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { leaveFocus } from '../../../trial/gait/leave-focus.ts'
import { EmptyQueue } from './empty-queue.tsx'
import { FilterFields } from './filter-fields.tsx'
import { filterChoice, narrow, toFirst } from './filter.ts'
import { QueueList } from './queue-list.tsx'
import { QUEUE_SEARCH } from './queue-search-id.ts'
import css from './queue.module.css'

const STATES = [
  { value: 'open', label: 'Open' },
  { value: 'asked', label: 'Asked' },
  { value: 'decided', label: 'Decided' },
  { value: 'all', label: 'All' },
]

const search = (words: string): void => narrow({ search: words })
function toList(): void {
  document.getElementById(QUEUE_SEARCH)?.blur()
  toFirst()
}

/** What waits for somebody, the largest and surest first. */
export function QueuePane({ chosen }: { chosen: string | undefined }) {
  const [filter] = useChoice(filterChoice)
  const { data, error } = useQuery(findingsQuery(filter, 0))
  const problem = error && toProblem(error)
  return (
    <Pane title="Queue" label="Queue" aside={<span className={css.total}>{data && count(data.total, 'finding')}</span>}>
      <div className={css.filter}>
        <SegmentedControl
          fullWidth
          aria-label="State"
          value={filter.state === undefined || filter.state === 'gone' ? 'all' : filter.state}
          data={STATES}
          onChange={(state) => narrow({ state: state === 'all' ? undefined : state })}
          onPointerUp={leaveFocus}
        />
        <SearchBox label="Search findings" placeholder="Person, session, finding" value={filter.search ?? ''} onSearch={search} onLeave={toList} inputId={QUEUE_SEARCH} hotkey="F" />
        <FilterFields filter={filter} variables={data?.variables ?? []} athletes={data?.athletes ?? []} />
      </div>
      {problem && <ProblemNote problem={problem} />}
      {/* With nothing in view there is more room for it in the middle. */}
      {data && (data.total === 0 ? chosen !== undefined && <EmptyQueue filter={filter} /> : <QueueList filter={filter} total={data.total} chosen={chosen} />)}
    </Pane>
  )
}
