import { useQuery } from '@tanstack/react-query'
import type { Gait } from '../../../../contract/gait/gait.ts'
import type { Athlete } from '../../../../contract/library/athletes.ts'
import type { Trial } from '../../../../contract/library/trials.ts'
import { updateAthlete, updateTrial } from '../../../engine/actions.ts'
import { sessionQuery } from '../../../engine/queries.ts'
import { today } from '../../../format/days.ts'
import { beltSpeed, legLength } from '../../../format/quantity.ts'
import { ChoiceField } from '../../../ui/fields/choice-field.tsx'
import { DayField } from '../../../ui/fields/day-field.tsx'
import { QuantityField } from '../../../ui/fields/quantity-field.tsx'
import { OptionalTextField } from '../../../ui/fields/text-field.tsx'
import { SURFACES } from '../../../format/lab-words.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import { useAthlete } from '../use-athlete.ts'
import css from './conditions.module.css'

type Asks = NonNullable<NonNullable<NonNullable<Gait['reference']>['shapeOnly']>['asks']>

/** What a comparison lacks that somebody only has to say, where it is lacking; what has been said is not asked again. */
export function AskedFields({ place, asks }: { place: TrialPlace; asks: Asks }) {
  const { data: session } = useQuery(sessionQuery(place.sessionId))
  const athlete = useAthlete(place.sessionId)
  const trial = session?.trials.find(({ id }) => id === place.trialId)
  const fields = [...(trial ? ofTrial(trial, asks) : []), ...(athlete ? ofPerson(athlete, asks) : [])]
  return fields.length > 0 && <div className={css.asked}>{fields}</div>
}

const ofTrial = (trial: Trial, asks: Asks) => [
  asks.includes('surface') && trial.surface === null && <ChoiceField key="surface" label="Surface" options={SURFACES} unknown="not stated" value={trial.surface} save={(surface) => updateTrial(trial, { surface })} />,
  asks.includes('speed') && trial.surface === 'treadmill' && trial.beltSpeedMps === null && <QuantityField key="belt" label="Belt speed" quantity={beltSpeed} value={trial.beltSpeedMps} save={(beltSpeedMps) => updateTrial(trial, { beltSpeedMps })} />,
  asks.includes('model') && trial.model === null && <OptionalTextField key="model" label="Model or marker set" placeholder="Helen Hayes" maxLength={80} value={trial.model} save={(model) => updateTrial(trial, { model })} />,
].filter(Boolean)

const ofPerson = ({ id, legLengthLeftM, legLengthRightM, birthDate }: Athlete, asks: Asks) => [
  asks.includes('leg-length') && legLengthLeftM === null && <QuantityField key="left" label="Leg length, left" quantity={legLength} value={legLengthLeftM} save={(metres) => updateAthlete(id, { legLengthLeftM: metres })} />,
  asks.includes('leg-length') && legLengthRightM === null && <QuantityField key="right" label="Leg length, right" quantity={legLength} value={legLengthRightM} save={(metres) => updateAthlete(id, { legLengthRightM: metres })} />,
  asks.includes('birth-date') && birthDate === null && <DayField key="birth" label="Date of birth" value={birthDate} min="1900-01-01" max={today()} save={(day) => updateAthlete(id, { birthDate: day })} />,
].filter(Boolean)
