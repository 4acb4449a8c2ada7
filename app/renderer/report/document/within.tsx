import { asksForALook } from '../../../core/deviation/deviation.ts'
import { driftBySide } from '../../../core/deviation/drift/looked-at.ts'
import { toldDriftIn } from '../../../core/report/told-drift.ts'
import { toldSides, type PartProps } from './report.ts'
import text from './text.module.css'

/** What one session tells by itself. */
export function Within({ report }: PartProps) {
  const { words, trials: [{ trialGait: { gait } }] } = report
  const { betweenSides, drift } = gait
  const areSidesTold = betweenSides !== undefined && betweenSides.tested.length > 0 && betweenSides.familyFactor !== null
  const sides = betweenSides?.deviations.filter(asksForALook) ?? []
  const trends = drift?.trends.filter(({ verdict }) => verdict !== 'steady') ?? []
  const { steady, untold } = drift ? driftBySide(drift) : { steady: [], untold: [] }
  return (
    <>
      <h3>{words.within.sides}</h3>
      {sides.length === 0 ? (
        <p>{areSidesTold ? words.within.noSides : words.within.untoldSides}</p>
      ) : (
        <ul className={text.list}>
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
      {untold.length > 0 && <p>{words.within.noDrift(untold, drift!.leastStrides)}</p>}
      {steady.length > 0 && <p>{words.within.steady(steady)}</p>}
      {trends.length > 0 && (
        <ul className={text.list}>
          {trends.map((trend) => (
            <li key={`${trend.variable} ${trend.side} ${trend.phase}`}>{toldDriftIn(trend, words.deviations)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
