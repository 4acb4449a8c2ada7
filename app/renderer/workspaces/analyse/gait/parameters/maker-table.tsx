import { SIDES } from '../../../../../core/body/joints.ts'
import { makerName, type MakerRow, makerValue } from './maker-rows.ts'
import css from './parameters.module.css'

/** As the file has them; nothing of it is measured, or checked, here. */
export function MakerTable({ rows }: { rows: readonly MakerRow[] }) {
  return (
    <>
      <p className={css.source}>As the program that made the C3D file worked them out (its group ANALYSIS): nothing of them is measured or checked here.</p>
      <table aria-label="Parameters as the file’s maker has them">
        <thead>
          <tr>
            <th scope="col">The file’s own</th>
            {SIDES.map((side) => (
              <th key={side} scope="col" data-side={side}>
                {side}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.name} ${row.unit}`}>
              <th scope="row">{row.other === null ? makerName(row) : `${makerName(row)}: ${makerValue(row.other)}`}</th>
              {SIDES.map((side) => (
                <td key={side}>{makerValue(row.sides[side])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
