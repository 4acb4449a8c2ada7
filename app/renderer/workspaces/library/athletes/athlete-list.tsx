import { useEffect, type KeyboardEvent } from 'react'
import type { AthleteRow } from '../../../../contract/library/athletes.ts'
import { moveToBin } from '../../../commands/bin.ts'
import { navigate, useRoute } from '../../../navigation/navigate.ts'
import { useStore } from '../../../store.ts'
import { movedTo } from '../../../ui/list-keys.ts'
import { useRowWindow } from '../../../ui/use-row-window.ts'
import { focusDetails, focusSessions, ids } from '../focus.ts'
import { libraryView } from '../library-view.ts'
import css from './athlete-list.module.css'

const ROW_PX = 30
const optionId = (id: string | null) => `athlete-${id ?? 'all'}`

interface AthleteListProps {
  athletes: readonly AthleteRow[]
  sessionTotal: number
  searched: boolean
}

/** "All sessions" and then every athlete. */
export function AthleteList({ athletes, sessionTotal, searched }: AthleteListProps) {
  const { athleteId } = useStore(libraryView)
  const { sessionId } = useRoute()
  const rows: readonly (string | null)[] = [null, ...athletes.map(({ id }) => id)]
  const active = rows.indexOf(athleteId)
  const { viewport, reveal, rowsPerPage, first, end } = useRowWindow(rows.length, ROW_PX)
  useEffect(() => {
    if (active >= 0) reveal(active)
  }, [active, reveal])

  const go = (id: string | null) => {
    libraryView.set((now) => ({ ...now, athleteId: id }))
    navigate(id === null ? { workspace: 'library' } : { workspace: 'library', athleteId: id })
  }
  const press = (event: KeyboardEvent) => {
    const next = movedTo(event.key, active, rows.length, rowsPerPage)
    if (next !== undefined) go(rows[next] ?? null)
    else if (event.key === 'Enter' || event.key === 'ArrowRight') focusSessions()
    else if (event.key === 'F2' && athleteId) {
      if (sessionId) go(athleteId)
      requestAnimationFrame(focusDetails)
    } else if (event.key === 'Delete' && athleteId) void remove(athleteId)
    else return
    event.preventDefault()
  }
  const remove = async (id: string) => {
    if (await moveToBin('athlete', [id], athletes.find((one) => one.id === id)?.name ?? 'One athlete')) go(null)
  }
  return (
    <div
      ref={viewport}
      id={ids.athletes}
      className={css.list}
      role="listbox"
      aria-label="Athletes"
      tabIndex={0}
      aria-activedescendant={active >= first && active < end ? optionId(athleteId) : undefined}
      onKeyDown={press}
    >
      <div className={css.rows} style={{ height: rows.length * ROW_PX }} role="presentation">
        {rows.slice(first, end).map((id, offset) => {
          const athlete = athletes[first + offset - 1]
          return (
            <div
              key={id ?? 'all'}
              id={optionId(id)}
              role="option"
              aria-selected={id === athleteId}
              aria-setsize={rows.length}
              aria-posinset={first + offset + 1}
              className={css.row}
              style={{ top: (first + offset) * ROW_PX, height: ROW_PX }}
              onClick={() => go(id)}
            >
              <span className={css.name}>{id === null ? 'All sessions' : athlete?.name}</span>
              <span className={css.count}>{(id === null ? sessionTotal : (athlete?.sessionCount ?? 0)).toLocaleString('en')}</span>
            </div>
          )
        })}
      </div>
      {athletes.length === 0 && <p className={css.none}>{searched ? 'No athlete answers this search.' : 'No athletes yet.'}</p>}
    </div>
  )
}
