import { Facts } from './facts.tsx'
import { againstWords } from './head-words.ts'
import type { PartProps } from './report.ts'
import text from './text.module.css'
import table from './table.module.css'
import css from './methods.module.css'

/** With what it was made: whoever has the files can repeat the way. */
export function Methods({ report }: PartProps) {
  const { data, words, trials } = report
  const { methods: told, quality } = words
  const [{ trial, trialGait: { gait } }] = trials
  const { analysis, model, calibration, reference, sources } = trial
  const stepsBy = [...new Set(gait.events.map(({ source }) => quality.by[source]))]
  return (
    <>
      <Facts
        rows={[
          [told.program, `Stridescope ${data.codeVersion}`],
          [told.angles, told.anglesBy[gait.angles]],
          [told.model, model && `${model.title} (${model.id}${model.licence ? `, ${told.licence}: ${model.licence}` : ''})${model.sha256 ? `, SHA-256 ${model.sha256}` : ''}`],
          [told.estimator, analysis && `${analysis.estimator}${analysis.device ? `, ${told.deviceOf(analysis.device)}` : ''}`],
          [told.method, analysis?.method],
          [told.calibration, calibration && `${calibration.name}, SHA-256 ${calibration.sha256}`],
          [told.filter, gait.cutOffHz === null ? told.noFilter : told.filterOf(words.number(gait.cutOffHz, gait.cutOffHz % 1 === 0 ? 0 : 1))],
          [told.events, words.and(stepsBy)],
          [told.standing, gait.standing ? told.standingOf(gait.standing.trial) : told.noStanding],
          [told.reference, againstWords(report)],
          [told.citation, reference && [reference.citation, reference.description, reference.licence].filter(Boolean).join(' · ')],
          [told.thresholds, told.thresholdWords],
          [told.analysis, [analysis && `${analysis.id}`, trial.gait.id].filter(Boolean).join(' · ')],
        ]}
      />
      {sources.length > 0 && (
        <table className={`${table.table} ${css.hashes}`}>
          <caption>{told.files}</caption>
          <thead>
            <tr>
              <th scope="col">{told.file}</th>
              <th scope="col">{told.sha256}</th>
            </tr>
          </thead>
          <tbody>
            {sources.map(({ name, sha256 }) => (
              <tr key={name + sha256}>
                <th scope="row">{name}</th>
                <td>{sha256}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={text.keep}>
        <h3>{told.limits}</h3>
        <ul className={text.list}>
          {told.limit.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </div>
    </>
  )
}
