import type { ReportTrial } from '../../../contract/review/report.ts'
import { toldFinding } from '../../../core/report/told-finding.ts'
import type { ReportWords } from '../../../core/report/words/report-words.ts'
import { writtenAt } from './decision-words.ts'
import { toldAgainst, type PartProps } from './report.ts'
import table from './table.module.css'
import css from './decisions.module.css'

/** Who has decided what, when, and about which version of a finding; and what was written about it beside that. */
export function Decisions({ report }: PartProps) {
  const { words, trials: [{ trial, trialGait }] } = report
  const { decisions: told } = words
  const rows = rowsOf(trial, words)
  if (rows.length === 0) return <p>{told.none}</p>
  return (
    <table className={table.table}>
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
        {rows.map(({ id, deviation, isChanged, what, why, by, atUs }) => (
          <tr key={id}>
            <th scope="row">
              {toldFinding(deviation, toldAgainst(trialGait.gait, trialGait.isTried), words.deviations).title}
              {isChanged && <em className={css.changed}>{told.changed}</em>}
            </th>
            <td>{what}</td>
            <td>{why}</td>
            <td>{by ?? told.unnamed}</td>
            <td>{writtenAt({ atUs }, report)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** By finding, the newest first. */
function rowsOf({ decisions, notes }: ReportTrial, { decisions: told }: ReportWords) {
  const decided = decisions.map(({ deviation, isChanged, decision: { id, kind, reason, note, by, atUs } }) => ({ id, deviation, isChanged, what: told.kinds[kind], why: [reason && told.reasons[reason], note].filter(Boolean).join('; '), by, atUs }))
  const written = notes.map(({ text, ...note }) => ({ ...note, isChanged: false, what: told.comment, why: text }))
  const byFinding = Map.groupBy([...decided, ...written], ({ deviation: { variable, side } }) => `${variable} ${side}`)
  return [...byFinding.values()].flatMap((rows) => rows.toSorted((one, other) => other.atUs - one.atUs))
}
