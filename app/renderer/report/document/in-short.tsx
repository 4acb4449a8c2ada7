import type { Gait } from '../../../contract/gait/gait.ts'
import { asksForALook } from '../../../core/deviation/deviation.ts'
import { againstOf } from '../../../core/deviation/words/verdicts.ts'
import { keyFindings } from '../../../core/report/key-findings.ts'
import { toldFinding } from '../../../core/report/told-finding.ts'
import type { Finding } from '../../trial/gait/lit.ts'
import { featureRows } from '../../trial/gait/parameters/parameter-rows.ts'
import { againstWords } from './head-words.ts'
import { Noted } from './noted.tsx'
import { capital, concluded, measurementName, toldAgainst, type PartProps } from './report.ts'
import text from './text.module.css'
import css from './in-short.module.css'
import { ForTrying, Warnings } from './warnings.tsx'

/** What was found, on page 1: of a comparison first what it is about, then what stands against the usual reference. */
export function InShort({ report }: PartProps) {
  const { words, data, trials: [{ trial, trialGait }, second] } = report
  const { head } = words
  const { gait } = trialGait
  const { pictured, named } = keyFindings(gait.deviations, trial.decisions)
  const own = [...pictured, ...named]
  const compared = second ? data.compared : null
  const between = compared?.deviations.filter(asksForALook) ?? []
  const isTried = trialGait.isTried && (compared?.isTried ?? true)
  const against = againstWords(report)
  return (
    <div className={css.short}>
      <h2 className={css.shortTitle}>{head.inShort}</h2>
      <ForTrying report={report} />
      <Warnings report={report} findings={{ isTried, shown: own.length + between.length }} />
      {second && compared && <Told report={report} to={`${head.comparedWith}: ${measurementName(second, words)}.`} against={compared} asking={between} isListed />}
      <Told report={report} to={compared && against !== null ? `${head.heldAgainst}: ${against}.` : null} against={{ ...gait, isTried: trialGait.isTried }} asking={own} isListed={!compared} />
      <Scores report={report} />
    </div>
  )
}

interface ToldProps extends PartProps {
  /** Against what; null: that is said above. */
  to: string | null
  against: Pick<Gait, 'reference' | 'deviations'> & { isTried: boolean }
  asking: readonly Finding[]
  isListed: boolean
}

function Told({ report, to, against, asking, isListed }: ToldProps) {
  const { words } = report
  const { reference, isTried } = against
  const beyond = asking.filter(({ verdict }) => verdict === 'beyond').length
  const conclusion = concluded(report, asking.length, against)
  return (
    <>
      <p>
        {to !== null && <strong>{`${to} `}</strong>}
        {conclusion ? conclusion.report : capital(words.head.asks(beyond, asking.length - beyond))}
      </p>
      {reference?.shapeOnly && (
        <p>
          <Noted report={report} message={reference.shapeOnly.reason} said={reference.shapeOnly.said ?? []} />
        </p>
      )}
      {isListed && asking.length > 0 && (
        <ol>
          {asking.map((finding) => (
            <li key={`${finding.variable} ${finding.side} ${finding.phase}`}>
              {toldFinding(finding, toldAgainst(against, isTried), words.deviations).title} <span className={text.dim}>({words.verdicts[reference ? againstOf(reference) : 'sessions'][finding.verdict]})</span>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

/** What else is judged: the score, and peaks and ranges, which no finding above counts. */
function Scores({ report: { words, data, trials: [{ trialGait: { gait } }] } }: PartProps) {
  const { head, parameters } = words
  const overall = gait.scores?.gps.overall ?? null
  const controls = gait.scores?.gps.controls
  const marks = featureRows(gait).flatMap(({ sides: { left, right } }) => [left, right].map((one) => one?.against?.verdict))
  const [beyond, possible] = (['beyond', 'possible'] as const).map((verdict) => marks.filter((one) => one === verdict).length) as [number, number]
  const areShown = data.template.sections.some(({ id, isShown }) => id === 'parameters' && isShown)
  return (
    <>
      {areShown && beyond + possible > 0 && <p>{`${parameters.features}: ${head.marks(beyond, possible)}`}</p>}
      {overall !== null && (
        <p>
          {head.score(`${words.number(overall, 1)}°`, words.profile.of(gait.scores!.gps.variables.length, gait.scores!.gps.of))}
          {controls && ` · ${head.controls(`${words.number(controls.mean, 1)} ± ${words.number(controls.sd, 1)}°`, controls.n)}`}
        </p>
      )}
    </>
  )
}
