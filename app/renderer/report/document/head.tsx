import { keyFindings } from '../../../core/report/key-findings.ts'
import { ageAt } from '../../format/days.ts'
import { Facts } from './facts.tsx'
import { againstWords, conditionsOf, personRows } from './head-words.ts'
import { capital, concluded, told, type PartProps, type Report } from './report.ts'
import css from './report.module.css'
import { ForTrying, Warnings } from './warnings.tsx'

/** Whose report it is, what was asked, and what was found, in short. */
export function Head({ report }: PartProps) {
  const { data, words, trials: [{ trial }, second] } = report
  const { head } = words
  const { person, logo, madeBy, madeOn, lab, question, kind } = data
  const age = person.birthDate === null ? null : ageAt(person.birthDate, trial.date)
  return (
    <header className={css.head}>
      <div className={css.masthead}>
        <div>
          <h1>{words.kinds[kind]}</h1>
          <p className={css.who}>{person.name}</p>
        </div>
        {logo ? <img className={css.logo} src={`data:${logo.type};base64,${logo.base64}`} alt={lab} /> : <p className={css.lab}>{lab}</p>}
      </div>
      <div className={css.twoFacts}>
        <Facts rows={[...personRows(person, words, age), [head.madeBy, [madeBy, words.day(madeOn)].filter(Boolean).join(', ')]]} />
        <Facts
          rows={[
            [head.session, `${words.day(trial.date)}${trial.sessionName ? `, ${trial.sessionName}` : ''}`],
            [head.trial, trial.conditions?.name],
            [head.conditions, conditionsOf(trial.conditions, words)],
            [head.heldAgainst, againstWords(report)],
            [head.comparedWith, second && `${words.day(second.trial.date)}, ${second.trial.sessionName}${second.trial.conditions ? `: ${second.trial.conditions.name}` : ''}`],
          ]}
        />
      </div>
      {question !== '' && (
        <div className={css.question}>
          <strong>{head.question}</strong> {question}
        </div>
      )}
      <InShort report={report} />
      <p className={css.notice}>{head.notDiagnosis}</p>
    </header>
  )
}

function InShort({ report }: { report: Report }) {
  const { words, trials: [{ trial, trialGait }] } = report
  const { head } = words
  const { gait } = trialGait
  const { pictured, named } = keyFindings(gait.deviations, trial.decisions)
  const asking = [...pictured, ...named]
  const conclusion = concluded(report, asking.length)
  const beyond = asking.filter(({ verdict }) => verdict === 'beyond').length
  const overall = gait.scores?.gps.overall ?? null
  const controls = gait.scores?.gps.controls
  return (
    <div className={css.short}>
      <h2 className={css.shortTitle}>{head.inShort}</h2>
      <ForTrying report={report} />
      <Warnings report={report} findings={{ isTried: trialGait.isTried, shown: asking.length }} />
      <p>{conclusion ? conclusion.report : capital(head.asks(beyond, asking.length - beyond))}</p>
      {gait.reference?.shapeOnly && <p lang="en">{gait.reference.shapeOnly.reason}</p>}
      {asking.length > 0 && (
        <ol>
          {asking.map((finding) => (
            <li key={`${finding.variable} ${finding.side} ${finding.phase}`}>
              {told(finding, report).title} <span className={css.dim}>({words.verdicts[gait.reference && (gait.reference.kind === 'norm' || gait.reference.kind === 'cohort') ? 'people' : 'sessions'][finding.verdict]})</span>
            </li>
          ))}
        </ol>
      )}
      {overall !== null && (
        <p>
          {head.score(`${words.number(overall, 1)}°`, words.profile.of(gait.scores!.gps.variables.length, gait.scores!.gps.of))}
          {controls && ` · ${head.controls(`${words.number(controls.mean, 1)} ± ${words.number(controls.sd, 1)}°`, controls.n)}`}
        </p>
      )}
    </div>
  )
}
