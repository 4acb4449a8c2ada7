import { SIDES } from '../../../core/body/joints.ts'
import { type ParameterRow, parameterRows } from '../../trial/gait/parameters/parameter-rows.ts'
import { differenceIn, earlierIn, featureRowsIn, measuredIn, parameterName, symmetryIn } from './parameter-words.ts'
import type { PartProps, Report } from './report.ts'
import text from './text.module.css'
import table from './table.module.css'
import css from './parameters.module.css'

/** Lengths, times and speeds; then what physios speak in, against the reference. */
export function Parameters({ report }: PartProps) {
  const { words, trials: [{ trial, trialGait: { gait } }] } = report
  const { parameters: told } = words
  const rows = parameterRows(gait)
  const features = featureRowsIn(gait, words)
  const { earlier } = trial
  return (
    <>
      <p className={text.intro}>{told.intro}</p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{told.parameter}</th>
            {SIDES.map((side) => (
              <th scope="col" key={side}>
                {words.sideTitles[side]}
              </th>
            ))}
            <th scope="col">{told.unit}</th>
            <th scope="col">{told.symmetry}</th>
            {earlier && <th scope="col">{told.earlier(earlier.sessions)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Parameter key={row.key} row={row} report={report} />
          ))}
        </tbody>
      </table>
      <p className={text.dim}>{told.spread}</p>
      {features.length > 0 && <h3>{told.features}</h3>}
      {features.length > 0 && <p className={text.intro}>{told.featuresIntro}</p>}
      {features.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{told.parameter}</th>
              {SIDES.map((side) => (
                <th scope="colgroup" colSpan={2} key={side}>
                  {words.sideTitles[side]}, Δ
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {features.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                {SIDES.flatMap((side) => {
                  const measured = row.sides[side]
                  const difference = measured && differenceIn(measured, words)
                  return [
                    <td key={side} className={css.value}>
                      {measured ? `${measuredIn(measured, row.unit, words)} ${row.unit}` : '–'}
                    </td>,
                    <td key={`${side} difference`} data-verdict={difference?.verdict} className={css.difference}>
                      {difference?.words}
                    </td>,
                  ]
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function Parameter({ row, report }: { row: ParameterRow; report: Report }) {
  const { words, trials: [{ trial: { earlier } }] } = report
  return (
    <tr>
      <th scope="row">{parameterName(row.key, words)}</th>
      {SIDES.map((side) => (
        <td key={side} className={css.value}>{row.sides[side] ? measuredIn(row.sides[side], row.unit, words) : '–'}</td>
      ))}
      <td>{row.unit}</td>
      <td>{symmetryIn(row, words)}</td>
      {earlier && <td>{earlierIn(row, earlier, words)}</td>}
    </tr>
  )
}
