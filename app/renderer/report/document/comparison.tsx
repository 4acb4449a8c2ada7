import { SIDES } from '../../../core/body/joints.ts'
import { asksForALook } from '../../../core/deviation/deviation.ts'
import { toldFinding } from '../../../core/report/told-finding.ts'
import { SmallCurve } from '../../charts/small-curve.tsx'
import { anglesOf, curveModel } from '../../trial/gait/curves/curve-model.ts'
import { parameterRows } from '../../trial/gait/parameters/parameter-rows.ts'
import { Noted } from './noted.tsx'
import { measuredIn, parameterName } from './parameter-words.ts'
import { toldAgainst, angleIn, concluded, measurementName, type PartProps } from './report.ts'
import text from './text.module.css'
import table from './table.module.css'
import small from './small-curves.module.css'
import { Warnings } from './warnings.tsx'

/** Two measurements of one person beside each other. */
export function Comparison({ report }: PartProps) {
  const { words, data, trials: [one, other] } = report
  const { comparison: told } = words
  const { compared } = data
  if (!other || !compared) return null
  const against = toldAgainst(compared, compared.isTried)
  const asking = compared.deviations.filter(asksForALook)
  const nameOf = (read: typeof one) => measurementName(read, words)
  const before = new Map(parameterRows(other.trialGait.gait).map((row) => [row.key, row]))
  return (
    <>
      <p className={text.intro}>{told.intro(nameOf(one), nameOf(other))}</p>
      <Warnings report={report} findings={{ isTried: compared.isTried, shown: asking.length }} />
      {compared.reference.shapeOnly && (
        <p className={text.warning}>
          {`${told.notComparable} `}
          <Noted report={report} message={compared.reference.shapeOnly.reason} said={compared.reference.shapeOnly.said ?? []} />
        </p>
      )}
      {asking.length === 0 ? (
        !compared.reference.shapeOnly && <p>{concluded(report, 0, compared)?.report}</p>
      ) : (
        <ul className={text.list}>
          {asking.map((finding) => {
            const { sentence, care } = toldFinding(finding, against, words.deviations)
            return (
              <li key={`${finding.variable} ${finding.side} ${finding.phase}`}>
                {sentence} {care}
              </li>
            )
          })}
        </ul>
      )}
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {told.parameter}
            </th>
            {[one, other].map((read) => (
              <th scope="colgroup" colSpan={2} key={read.trial.gait.id}>
                {nameOf(read)}
              </th>
            ))}
            <th scope="col" rowSpan={2}>
              {words.parameters.unit}
            </th>
          </tr>
          <tr>{[one, other].flatMap((read) => SIDES.map((side) => <th scope="col" key={read.trial.gait.id + side}>{words.sideTitles[side]}</th>))}</tr>
        </thead>
        <tbody>
          {parameterRows(one.trialGait.gait).map((row) => (
            <tr key={row.key}>
              <th scope="row">{parameterName(row.key, words)}</th>
              {[row, before.get(row.key)].flatMap((each, place) => SIDES.map((side) => <td key={side + String(place)}>{each?.sides[side] ? measuredIn(each.sides[side], row.unit, words) : '–'}</td>))}
              <td>{row.unit}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={text.intro}>{told.curves}</p>
      <div className={small.grid}>
        {anglesOf(one.trialGait.gait).known.flatMap((angle) => {
          const [now, then] = [curveModel(one, angle), curveModel(other, angle)]
          const scale = { least: Math.min(now.scale.least, then.scale.least), most: Math.max(now.scale.most, then.scale.most) }
          const lines = SIDES.flatMap((side) => (now.sides[side] ? [{ colour: `var(--${side})`, mean: now.sides[side].mean, reference: then.sides[side]?.mean ?? null }] : []))
          return [
            <figure key={angle} className={small.small}>
              <figcaption>
                <strong>{angleIn(report, angle)}</strong>
              </figcaption>
              <div className={small.smallPlot}>
                <span className={small.scale}>
                  <span>{words.number(scale.most, 0)}°</span>
                  <span>{words.number(scale.least, 0)}°</span>
                </span>
                <SmallCurve scale={scale} lines={lines} band={null} reference={null} />
              </div>
            </figure>,
          ]
        })}
      </div>
    </>
  )
}
