import { Icon } from '../../../ui/icons.tsx'
import type { SessionSort, SortColumn } from '../library-view.ts'
import css from './grid-head.module.css'

const COLUMNS: readonly (readonly [SortColumn, string])[] = [
  ['name', 'Session'],
  ['date', 'Date'],
  ['files', 'Files'],
  ['footage', 'Footage'],
  ['state', 'State'],
  ['size', 'Size'],
]

interface GridHeadProps {
  sort: SessionSort
  onSort: (sort: SessionSort) => void
}

export function GridHead({ sort, onSort }: GridHeadProps) {
  return (
    <div role="rowgroup" className={css.sticky}>
      <div role="row" aria-rowindex={1} className={css.head}>
        {COLUMNS.map(([column, label]) => {
          const current = sort.column === column
          return (
            <div
              key={column}
              role="columnheader"
              data-column={column}
              aria-sort={current ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              className={css.cell}
            >
              <button
                type="button"
                onClick={() => onSort({ column, descending: current ? !sort.descending : column !== 'name' && column !== 'state' })}
              >
                {label}
                {current && <Icon name={sort.descending ? 'down' : 'up'} size={11} />}
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}
