import { ActionIcon, Button } from '@mantine/core'
import type { Clinical } from '../../../../../core/lab/clinical.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { TextField } from '../../../../ui/fields/text-field.tsx'
import css from './clinical.module.css'

type Row = Clinical['examination'][number]

const CELLS = [
  ['test', 'Test'],
  ['left', 'Left'],
  ['right', 'Right'],
  ['note', 'Remark'],
] as const

const EMPTY: Row = { test: '', left: '', right: '', note: '' }

interface ExaminationTableProps {
  rows: readonly Row[]
  onRows: (rows: Row[]) => void
}

/** Range of motion, strength, tone … as the clinician writes them. */
export function ExaminationTable({ rows, onRows }: ExaminationTableProps) {
  const set = (at: number, changes: Partial<Row>) => {
    onRows(rows.map((row, n) => (n === at ? { ...row, ...changes } : row)))
    return Promise.resolve()
  }
  return (
    <div>
      <h4>Examination</h4>
      {rows.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              {CELLS.map(([name, title]) => (
                <th key={name} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col" aria-label="Take out" />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {CELLS.map(([name, title]) => (
                  <td key={name}>
                    <TextField label={`${title}, row ${at + 1}`} hideLabel maxLength={name === 'note' ? 1_000 : 200} value={row[name]} save={(value) => set(at, { [name]: value })} />
                  </td>
                ))}
                <td>
                  <ActionIcon variant="subtle" size="sm" aria-label={`Take row ${at + 1} out`} onClick={() => onRows(rows.filter((_, n) => n !== at))}>
                    <Icon name="cross" size={12} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button variant="default" size="compact-xs" leftSection={<Icon name="plus" size={11} />} onClick={() => onRows([...rows, EMPTY])}>
        Add a row
      </Button>
    </div>
  )
}
