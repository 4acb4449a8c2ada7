import type { Athlete, PersonFields as Fields } from '../../../../contract/library/athletes.ts'
import { updateAthlete } from '../../../engine/actions.ts'
import { ageAt, showDay, today } from '../../../format/days.ts'
import { height, legLength, mass } from '../../../format/quantity.ts'
import { ChoiceField } from '../../../ui/fields/choice-field.tsx'
import { DayField } from '../../../ui/fields/day-field.tsx'
import { QuantityField } from '../../../ui/fields/quantity-field.tsx'
import { TagsField } from '../../../ui/fields/tags-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { SIDES } from '../../../format/lab-words.ts'
import { EraseAthlete } from './erase-athlete.tsx'
import { ConsentFields } from './consent-fields.tsx'
import details from '../details.module.css'

interface PersonFieldsProps {
  athlete: Athlete
  /** The day that the age is told for: a session's. */
  day?: string
}

/** What is known about a person; all but the name may stay empty. */
export function PersonFields({ athlete, day }: PersonFieldsProps) {
  const change = (changes: Partial<Fields>) => updateAthlete(athlete.id, changes)
  return (
    <>
      <TextField label="Name or code" value={athlete.name} needed="A name or a code is needed" save={(name) => change({ name })} />
      <section className={details.section} aria-label="Body">
        <h3>Body</h3>
        <div className={details.fields}>
          <DayField
            label="Date of birth"
            value={athlete.birthDate}
            min="1900-01-01"
            max={today()}
            hint={ageHint(athlete.birthDate, day)}
            save={(birthDate) => change({ birthDate })}
          />
          <QuantityField label="Height" quantity={height} value={athlete.heightM} save={(heightM) => change({ heightM })} />
          <QuantityField label="Mass" quantity={mass} value={athlete.massKg} save={(massKg) => change({ massKg })} />
          <QuantityField label="Leg length, left" quantity={legLength} value={athlete.legLengthLeftM} save={(legLengthLeftM) => change({ legLengthLeftM })} />
          <QuantityField label="Leg length, right" quantity={legLength} value={athlete.legLengthRightM} save={(legLengthRightM) => change({ legLengthRightM })} />
          <ChoiceField label="Affected side" options={SIDES} unknown="not stated" value={athlete.affectedSide} save={(affectedSide) => change({ affectedSide })} />
        </div>
      </section>
      <ConsentFields consent={athlete.consent} withdrawn={athlete.withdrawnConsent} save={(consent) => change({ consent })} />
      <section className={details.section} aria-label="Notes and tags">
        <h3>Notes and tags</h3>
        <div className={details.fields}>
          <div className={details.wide}>
            <TextField label="Notes" multiline maxLength={20_000} value={athlete.notes} save={(notes) => change({ notes })} />
          </div>
          <div className={details.wide}>
            <TagsField label="Tags" value={athlete.tags} save={(tags) => change({ tags })} />
          </div>
        </div>
      </section>
      <EraseAthlete athlete={athlete} />
    </>
  )
}

function ageHint(birth: string | null, day: string | undefined): string | undefined {
  const age = birth && ageAt(birth, day ?? today())
  if (age === null || age === '') return undefined
  return day === undefined ? `${age} years old today` : `${age} years old on ${showDay(day)}`
}
