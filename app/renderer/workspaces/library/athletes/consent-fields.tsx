import { Checkbox } from '@mantine/core'
import { consentPurposes, type Athlete } from '../../../../contract/library/athletes.ts'
import { expired, showDay } from '../../../format/days.ts'
import { DayField } from '../../../ui/fields/day-field.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { useShownAtOnce } from '../../../ui/fields/use-shown-at-once.ts'
import { PURPOSES } from '../../../format/lab-words.ts'
import css from './consent-fields.module.css'
import details from '../details.module.css'

type Consent = Athlete['consent']

interface ConsentFieldsProps {
  consent: Consent
  withdrawn: Athlete['withdrawnConsent']
  save: (consent: Consent) => Promise<unknown>
}

/** What the person has agreed to, and until when. */
export function ConsentFields({ consent: saved, withdrawn, save }: ConsentFieldsProps) {
  const [consent, change] = useShownAtOnce(saved, save)
  return (
    <section className={details.section} aria-label="Consent">
      <h3>Consent</h3>
      <ul className={css.list}>
        {consentPurposes.map((purpose) => {
          const given = consent.find((one) => one.purpose === purpose)
          const others = consent.filter((one) => one.purpose !== purpose)
          const [title, what] = PURPOSES[purpose]
          return (
            <li key={purpose} className={css.line}>
              <Checkbox
                label={title}
                description={what}
                checked={given !== undefined}
                onChange={() => change(given ? others : [...others, { purpose, until: null }])}
              />
              {!given && withdrawn.includes(purpose) && <Mark icon="warning" tone="watch" word="withdrawn" />}
              {given && (
                <div className={css.until}>
                  <DayField label={`${title}: until`} hideLabel value={given.until} save={(until) => save([...others, { purpose, until }])} />
                  {expired(given.until) ? (
                    <Mark icon="warning" tone="watch" word={`expired ${showDay(given.until ?? '')}`} />
                  ) : (
                    <Mark icon="ready" tone="good" word={given.until === null ? 'until withdrawn' : 'holds'} />
                  )}
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
