import { ageAt } from '../../format/days.ts'
import { Facts } from './facts.tsx'
import { againstWords, conditionsOf, personRows } from './head-words.ts'
import { InShort } from './in-short.tsx'
import { measurementName, type PartProps } from './report.ts'
import masthead from './masthead.module.css'
import css from './head.module.css'

/** Whose report it is, what was asked, and what was found, in short. */
export function Head({ report }: PartProps) {
  const { data, words, trials: [{ trial }, second] } = report
  const { head } = words
  const { person, logo, madeBy, madeOn, lab, question, kind } = data
  const age = person.birthDate === null ? null : ageAt(person.birthDate, trial.date)
  return (
    <header className={css.head}>
      <div className={masthead.masthead}>
        <div>
          <h1>{words.kinds[kind]}</h1>
          <p className={masthead.who}>{person.name}</p>
        </div>
        {logo ? <img className={masthead.logo} src={`data:${logo.type};base64,${logo.base64}`} alt={lab} /> : <p className={masthead.lab}>{lab}</p>}
      </div>
      <div className={css.twoFacts}>
        <Facts rows={[...personRows(person, words, age), [head.madeBy, [madeBy, words.day(madeOn)].filter(Boolean).join(', ')]]} />
        <Facts
          rows={[
            [head.session, `${words.day(trial.date)}${trial.sessionName ? `, ${trial.sessionName}` : ''}`],
            [head.trial, trial.conditions?.name],
            [head.conditions, conditionsOf(trial.conditions, words)],
            [head.heldAgainst, againstWords(report)],
            [head.comparedWith, second && measurementName(second, words)],
          ]}
        />
      </div>
      {question !== '' && (
        <div className={masthead.question}>
          <strong>{head.question}</strong> {question}
        </div>
      )}
      <InShort report={report} />
      <p className={masthead.notice}>{head.notDiagnosis}</p>
    </header>
  )
}
