import { toldFinding } from '../../../core/report/told-finding.ts'
import { decidedOn } from './decision-words.ts'
import { toldAgainst, type PartProps } from './report.ts'
import css from './report.module.css'

/** Who has decided what, when, and about which version of a finding. */
export function Decisions({ report }: PartProps) {
  const { words, trials: [{ trial, trialGait }] } = report
  const { decisions: told } = words
  if (trial.decisions.length === 0) return <p>{told.none}</p>
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {[told.finding, told.decision, told.note, told.by, told.at].map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trial.decisions.map(({ deviation, isChanged, decision }) => (
          <tr key={decision.id}>
            <th scope="row">
              {toldFinding(deviation, toldAgainst(trialGait.gait, trialGait.isTried), words.deviations).title}
              {isChanged && <em className={css.changed}>{told.changed}</em>}
            </th>
            <td>{told.kinds[decision.kind]}</td>
            <td>{[decision.reason && told.reasons[decision.reason], decision.note].filter(Boolean).join('; ')}</td>
            <td>{decision.by ?? told.unnamed}</td>
            <td>{decidedOn(decision, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
