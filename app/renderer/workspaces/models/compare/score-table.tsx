import type { PoseScores } from '../../../../contract/models/pose-comparison.ts'
import { sharePercent } from '../../../../core/body/comparison/percent.ts'
import { keypointName } from '../../../format/keypoint-words.ts'
import css from './score-table.module.css'

interface ScoreTableProps {
  /** Whom the numbers are of. */
  columns: readonly { name: string; scores: PoseScores }[]
  /** That count for all together. */
  common: readonly string[]
}

type Nearness = PoseScores['overall']

/** Joint by joint; of two columns the better number stands out. */
export function ScoreTable({ columns, common }: ScoreTableProps) {
  const joints = [...new Set(columns.flatMap(({ scores }) => scores.joints.map(({ joint }) => joint)))]
  return (
    // Longer and wider than the page at times, and then scrolled by keys too.
    <div className={css.scroll} tabIndex={0} role="group" aria-label="Scores by joint">
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Joint
            </th>
            {columns.map(({ name }) => (
              <th key={name} scope="colgroup" colSpan={3}>
                {name}
              </th>
            ))}
          </tr>
          <tr>
            {columns.flatMap(({ name }) =>
              ['Median', 'within 5 %', 'within 10 %'].map((measure) => (
                <th key={name + measure} scope="col">
                  {measure}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          <Row label={`All ${common.length} that both give`} cells={columns.map(({ scores }) => scores.overall)} isTotal />
          {joints.map((joint) => (
            <Row key={joint} label={keypointName(joint)} cells={columns.map(({ scores }) => scores.joints.find((one) => one.joint === joint))} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ label, cells, isTotal = false }: { label: string; cells: readonly (Nearness | undefined)[]; isTotal?: boolean }) {
  return (
    <tr data-total={isTotal || undefined}>
      <th scope="row">{label}</th>
      {cells.flatMap((cell, column) => {
        if (!cell)
          return [
            <td key={column} colSpan={3} className={css.none}>
              not given
            </td>,
          ]
        const other = cells[1 - column]
        return [
          <Cell key={`${column} median`} value={cell.medianShare} isBetter={isLess(cell.medianShare, other?.medianShare)} />,
          <Cell key={`${column} 5`} value={cell.within5} isBetter={isLess(other?.within5, cell.within5)} />,
          <Cell key={`${column} 10`} value={cell.within10} isBetter={isLess(other?.within10, cell.within10)} />,
        ]
      })}
    </tr>
  )
}

function Cell({ value, isBetter }: { value: number | null; isBetter: boolean }) {
  return <td data-better={isBetter || undefined}>{sharePercent(value)}</td>
}

/** As it is shown: what looks alike is alike. */
const isLess = (one: number | null | undefined, other: number | null | undefined) => typeof one === 'number' && typeof other === 'number' && sharePercent(one) !== sharePercent(other) && one < other
