import { useEffect, useState } from 'react'
import type { SessionRow as Row } from '../../../../contract/library/sessions.ts'
import { useRoute } from '../../../navigation/navigate.ts'
import { useRowWindow } from '../../../ui/use-row-window.ts'
import { ids } from '../focus.ts'
import type { SessionSort } from '../library-view.ts'
import { ChosenBar } from './chosen-bar.tsx'
import { GridHead } from './grid-head.tsx'
import { ROW_PX, SessionRow, rowId } from './session-row.tsx'
import { useGridKeys } from './use-grid-keys.ts'
import { useSessionSelection } from './use-session-selection.ts'
import css from './session-grid.module.css'

interface SessionGridProps {
  rows: readonly Row[]
  sort: SessionSort
  onSort: (sort: SessionSort) => void
  showAthlete: boolean
}

/** The list of sessions: only the rows in sight exist, so that a thousand cost as little as ten. */
export function SessionGrid({ rows, sort, onSort, showAthlete }: SessionGridProps) {
  const { sessionId } = useRoute()
  const [renaming, setRenaming] = useState<string | null>(null)
  const { selection, setSelection, remove } = useSessionSelection(rows, sessionId ?? null)
  const { viewport, reveal, rowsPerPage, first, end } = useRowWindow(rows.length, ROW_PX)
  const press = useGridKeys({ rows, selection, setSelection, rowsPerPage, rename: setRenaming, remove })
  const active = rows.findIndex(({ id }) => id === selection.active)
  useEffect(() => {
    if (active >= 0) reveal(active)
  }, [active, reveal])
  const endRename = () => {
    setRenaming(null)
    viewport.current?.focus()
  }
  return (
    <div className={css.frame}>
      <div
        ref={viewport}
        id={ids.sessions}
        className={css.grid}
        role="grid"
        aria-label="Sessions"
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={6}
        tabIndex={0}
        aria-activedescendant={active >= first && active < end ? rowId(selection.active ?? '') : undefined}
        onKeyDown={press}
      >
        <GridHead sort={sort} onSort={onSort} />
        <div className={css.rows} role="rowgroup" style={{ height: rows.length * ROW_PX }}>
          {rows.slice(first, end).map((row, offset) => (
            <SessionRow
              key={row.id}
              row={row}
              index={first + offset}
              selected={selection.chosen.has(row.id)}
              active={row.id === selection.active}
              showAthlete={showAthlete}
              renaming={row.id === renaming}
              onEndRename={endRename}
              rows={rows}
              onSelection={setSelection}
            />
          ))}
        </div>
      </div>
      {selection.chosen.size > 1 && <ChosenBar selection={selection} onClear={setSelection} onRemove={remove} />}
    </div>
  )
}
