import { asksForALook } from '../../../core/deviation/deviation.ts'
import { toldDriftIn } from '../../../core/report/told-drift.ts'
import { toldSides, type PartProps } from './report.ts'
import css from './report.module.css'

/** What one session tells by itself. */
export function Within({ report }: PartProps) {
  const { words, trials: [{ trialGait: { gait } }] } = report
  const { betweenSides, drift } = gait
  const sides = betweenSides?.deviations.filter(asksForALook) ?? []
  const trends = drift?.trends.filter(({ verdict }) => verdict !== 'steady') ?? []
  return (
    <>
      <h3>{words.within.sides}</h3>
      {sides.length === 0 ? (
        <p>{words.within.noSides}</p>
      ) : (
        <ul className={css.list}>
          {sides.map((finding) => {
            const { sentence, care } = toldSides(finding, report)
            return (
              <li key={`${finding.variable} ${finding.phase}`}>
                {sentence} {care}
              </li>
            )
          })}
        </ul>
      )}
      {drift && <h3>{words.within.drift}</h3>}
      {drift && trends.length === 0 && <p>{Math.max(drift.strides.left, drift.strides.right) < drift.leastStrides ? words.within.noDrift(drift.leastStrides) : words.within.steady}</p>}
      {trends.length > 0 && (
        <ul className={css.list}>
          {trends.map((trend) => (
            <li key={`${trend.variable} ${trend.side} ${trend.phase}`}>{toldDriftIn(trend, words.deviations)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
