import { Checkbox } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { number, pixels } from '../../../../format/measured.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { movedTo } from '../../../../ui/list-keys.ts'
import { Mark } from '../../../../ui/mark.tsx'
import table from '../work/table.module.css'
import { isLeftOut, type LeftOut, type PictureOrder, type PictureRow } from './picture-rows.ts'
import css from './picture-table.module.css'

interface PictureTableProps {
  rows: readonly PictureRow[]
  leftOut: LeftOut
  order: PictureOrder
  onOrder: (order: PictureOrder) => void
  onToggle: (picture: PictureRow) => void
  /** Name of the picture that is shown beside the table. */
  shown: string | undefined
  onShow: (name: string) => void
}

const COLUMNS: readonly (readonly [PictureOrder, string])[] = [
  ['name', 'Picture'],
  ['errorPx', 'Error'],
  ['corners', 'Corners'],
  ['tiltDeg', 'Tilt'],
]
const PAGE = 10

/** How well each picture fits; a tick takes part. */
export function PictureTable({ rows, leftOut, order, onOrder, onToggle, shown, onShow }: PictureTableProps) {
  const most = Math.max(...rows.map(({ errorPx }) => errorPx ?? 0), 1e-9)
  const press = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const boxes = [...event.currentTarget.querySelectorAll('input')]
    const active = boxes.indexOf(event.target as HTMLInputElement)
    const row = rows[active]
    const next = movedTo(event.key, active, boxes.length, PAGE)
    const isDelete = event.key === 'Delete' && row !== undefined
    if (next === undefined && !isDelete) return
    event.preventDefault()
    event.stopPropagation()
    if (next !== undefined) boxes[next]?.focus()
    else if (row && !isLeftOut(leftOut, row)) onToggle(row)
  }
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label="Pictures of the board, by how well they fit">
        <thead>
          <tr>
            {COLUMNS.map(([column, name]) => (
              <th key={column} scope="col" aria-sort={order === column ? (column === 'name' ? 'ascending' : 'descending') : undefined}>
                <button type="button" className={table.sort} onClick={() => onOrder(column)}>
                  {name}
                  {order === column && <Icon name={column === 'name' ? 'up' : 'down'} size={11} />}
                </button>
              </th>
            ))}
            <th scope="col">Remark</th>
          </tr>
        </thead>
        <tbody onKeyDown={press}>
          {rows.map((row) => (
            <Picture key={row.name} row={row} most={most} isOut={isLeftOut(leftOut, row)} isShown={row.name === shown} onToggle={() => onToggle(row)} onShow={() => onShow(row.name)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface PictureProps {
  row: PictureRow
  most: number
  isOut: boolean
  isShown: boolean
  onToggle: () => void
  onShow: () => void
}

function Picture({ row: { name, errorPx, corners, tiltDeg, standsOut }, most, isOut, isShown, onToggle, onShow }: PictureProps) {
  return (
    <tr data-out={isOut || undefined} data-chosen={isShown || undefined} className={css.row} onFocus={onShow}>
      <th scope="row" className={table.wide}>
        <span className={css.name}>
          <Checkbox aria-label={`Use ${name}`} checked={!isOut} onChange={onToggle} />
          <button type="button" className={table.choose} tabIndex={-1} onClick={onShow}>
            {name}
          </button>
        </span>
      </th>
      <td className={css.error}>
        <svg className={css.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" data-standing-out={standsOut || undefined}>
          <rect width={(100 * (errorPx ?? 0)) / most} height={8} />
        </svg>
        {pixels(errorPx)}
      </td>
      <td>{corners ?? '–'}</td>
      <td>{tiltDeg === null ? '–' : `${number(tiltDeg, 0)}°`}</td>
      <td>
        <Remark errorPx={errorPx} isOut={isOut} standsOut={standsOut} />
      </td>
    </tr>
  )
}

function Remark({ errorPx, isOut, standsOut }: Pick<PictureRow, 'errorPx' | 'standsOut'> & { isOut: boolean }) {
  if (isOut) return <Mark icon="cross" word={errorPx === null ? 'left out' : 'will be left out'} />
  if (errorPx === null) return <Mark icon="plus" word="will take part again" />
  return standsOut && <Mark icon="warning" tone="watch" word="stands out" />
}
