import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useChoice } from '../../../engine/choices.ts'
import { toProblem } from '../../../engine/problem.ts'
import { athletesQuery, sessionsQuery, type SessionFilter } from '../../../engine/queries.ts'
import { count } from '../../../format/amounts.ts'
import { useStore } from '../../../store.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { focusSessions, ids } from '../focus.ts'
import { chooseFiles } from '../import/import-flow.ts'
import { libraryView, sortChoice, type LibraryView } from '../library-view.ts'
import { NoSessions } from './no-sessions.tsx'
import { inOrder } from './session-order.ts'
import { SessionGrid } from './session-grid.tsx'
import css from './sessions-pane.module.css'

const setSearch = (search: string) => libraryView.set((now) => ({ ...now, search }))

export function SessionsPane() {
  const view = useStore(libraryView)
  const [sort, setSort] = useChoice(sortChoice)
  const { data: athletes = [] } = useQuery(athletesQuery())
  const { data, error } = useQuery({ ...sessionsQuery(filterOf(view)), placeholderData: keepPreviousData })
  const rows = useMemo(() => inOrder(data?.sessions ?? [], sort), [data, sort])
  const athlete = athletes.find(({ id }) => id === view.athleteId)
  const problem = error && toProblem(error)
  return (
    <Pane
      label="Sessions"
      title={`Sessions${athlete ? ` of ${athlete.name}` : ''}`}
      aside={
        <>
          <span className={css.total}>{data && total(rows.length, data.total)}</span>
          <Button leftSection={<Icon name="import" size={14} />} onClick={() => void chooseFiles('files')}>
            Import
          </Button>
        </>
      }
    >
      <div className={css.search}>
        <SearchBox
          inputId={ids.search}
          label="Search sessions"
          placeholder="Session, athlete, tag, trial or file"
          hotkey="/"
          value={view.search}
          onSearch={setSearch}
          onLeave={focusSessions}
        />
      </div>
      {problem && <ProblemNote problem={problem} />}
      {data && rows.length === 0 ? (
        <NoSessions view={view} athlete={athlete} />
      ) : (
        <SessionGrid rows={rows} sort={sort} onSort={setSort} showAthlete={athlete === undefined} />
      )}
    </Pane>
  )
}

function filterOf({ athleteId, tag, search }: LibraryView): SessionFilter {
  const words = search.trim()
  return { ...(athleteId && { athleteId }), ...(tag && { tag }), ...(words && { search: words }) }
}

const total = (shown: number, all: number) => (shown < all ? `${shown} of ${count(all, 'session')}` : count(all, 'session'))
