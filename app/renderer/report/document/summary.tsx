import { claimsLess } from '../../../core/deviation/confidence.ts'
import { meanOf } from '../../../core/math/mean.ts'
import { keyFindings } from '../../../core/report/key-findings.ts'
import type { ReportWords } from '../../../core/report/words/report-words.ts'
import type { Finding } from '../../trial/gait/lit.ts'
import { concluded, told, type PartProps } from './report.ts'
import masthead from './masthead.module.css'
import text from './text.module.css'
import stills from './still.module.css'
import css from './summary.module.css'
import { ForTrying, Warnings } from './warnings.tsx'

/** A page in plain words for the person themself. */
export function Summary({ report }: PartProps) {
  const { data, words, trials: [{ trial, trialGait: { gait, isTried } }] } = report
  const { summary } = words
  const { pictured } = keyFindings(gait.deviations, trial.decisions)
  const shown = pictured.slice(0, 3)
  const conclusion = concluded(report, shown.length)
  const first = shown[0]
  const still = first && report.stills.get(first)
  const { left, right } = gait.parameters
  const mean = (key: string) => [left[key]?.value, right[key]?.value].filter((value) => value !== undefined)
  const [speed, cadence, step] = [mean('speedMps'), mean('cadencePerMin'), mean('stepLengthM')]
  return (
    <div className={css.plain}>
      <header className={masthead.masthead}>
        <div>
          <h1>{summary.title}</h1>
          <p className={masthead.who}>{data.person.name}</p>
        </div>
        {data.logo ? <img className={masthead.logo} src={`data:${data.logo.type};base64,${data.logo.base64}`} alt={data.lab} /> : <p className={masthead.lab}>{data.lab}</p>}
      </header>
      <p>{summary.intro(words.day(trial.date))}</p>
      {data.question !== '' && (
        <div className={masthead.question}>
          <strong>{words.head.question}</strong> {data.question}
        </div>
      )}
      <div className={css.plainColumns}>
        <div>
          <h2>{summary.stands}</h2>
          <ForTrying report={report} isPlain />
          <Warnings report={report} findings={{ isTried, shown: shown.length }} isPlain />
          {conclusion ? (
            <p>{conclusion.person}</p>
          ) : (
            <ul className={text.list}>
              {shown.map((finding) => (
                <li key={`${finding.variable} ${finding.side}`}>
                  {told(finding, report).plain}
                  {carefulOf(finding, summary) !== '' && <span className={text.dim}>{` (${carefulOf(finding, summary)})`}</span>}.
                </li>
              ))}
            </ul>
          )}
          <h2>{summary.numbers}</h2>
          <ul className={text.list}>
            {speed.length > 0 && <li>{summary.pace(`${words.number(meanOf(speed), 2)} m/s (${words.number(3.6 * meanOf(speed), 1)} km/h)`)}</li>}
            {cadence.length > 0 && <li>{summary.steps(words.number(meanOf(cadence), 0))}</li>}
            {left['stepLengthM'] && right['stepLengthM'] && step.length === 2 && <li>{summary.length(`${words.number(100 * left['stepLengthM'].value, 0)} cm`, `${words.number(100 * right['stepLengthM'].value, 0)} cm`)}</li>}
          </ul>
          <h2>{summary.sure}</h2>
          <p>{summary.sureWords}</p>
          <h2>{summary.next}</h2>
          <p>{summary.nextWords}</p>
        </div>
        {still && typeof still !== 'string' && (
          <figure className={stills.still}>
            <img src={still.address} alt={told(first, report).plain} />
            <figcaption>
              {summary.still} {still.hasGhost && words.findings.stillGhost}
            </figcaption>
          </figure>
        )}
      </div>
      <p className={masthead.notice}>{summary.notDiagnosis}</p>
    </div>
  )
}

/** Nothing of what is beyond chance, was measured well, and stays so under every check. */
const carefulOf = ({ verdict, confidence, sensitivity }: Finding, { careful, unsure, wavers }: ReportWords['summary']): string =>
  [verdict === 'possible' && careful, confidence === 'low' && unsure, sensitivity.some((one) => claimsLess(one.verdict, verdict)) && wavers].filter(Boolean).join(', ')
