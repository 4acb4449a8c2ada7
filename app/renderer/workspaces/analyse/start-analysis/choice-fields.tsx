import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PersonChoice } from '../../../../contract/analysis/analysis.ts'
import type { Model } from '../../../../contract/models/models.ts'
import { MOST_PEOPLE } from '../../../../contract/models/pose-estimation.ts'
import { USUAL_CLEANING } from '../../../../core/signal/usual-cleaning.ts'
import { halfPowerHz } from '../../../../core/signal/butterworth.ts'
import { readQuantity, showQuantity } from '../../../format/quantity.ts'
import { RouteLink } from '../../../navigation/route-link.tsx'
import { cutOff, type AnalysisChoices } from './analysis-choice.ts'
import { NoModel } from './no-model.tsx'
import { WhoseField } from './whose-field.tsx'
import css from './choice-fields.module.css'

interface ChoiceFieldsProps {
  choices: AnalysisChoices
  onChoices: (choices: AnalysisChoices) => void
  person: PersonChoice | null
  onPerson: (person: PersonChoice | null) => void
  models: readonly Model[]
  /** Taken where none is chosen. */
  usual: Model | undefined
  others: readonly Model[]
  /** Whether a field holds what cannot be used. */
  onRefused: (isRefused: boolean) => void
}

/** What the skeleton is made with. */
export function ChoiceFields({ choices, onChoices, person, onPerson, models, usual, others, onRefused }: ChoiceFieldsProps) {
  const { model, people, cutOffHz } = choices
  return (
    <section className={css.section} aria-label="Made with">
      <h3>Made with</h3>
      <div className={css.fields}>
        {usual === undefined ? (
          <NoModel models={others} />
        ) : (
          <div>
            <NativeSelect
              label="Pose model"
              value={models.find(({ id }) => id === model)?.id ?? ''}
              data={[{ value: '', label: `The usual one: ${usual.name}` }, ...models.map(({ id, name }) => ({ value: id, label: name }))]}
              onChange={({ currentTarget: { value } }) => onChoices({ ...choices, model: value || null })}
            />
            <Others models={others} />
          </div>
        )}
        <NativeSelect
          label="People in a picture, at most"
          description="With helpers or others in sight, as many as there are; each takes time."
          inputWrapperOrder={['label', 'input', 'description']}
          value={String(people)}
          data={numbers(MOST_PEOPLE).map((number) => ({ value: String(number), label: String(number) }))}
          onChange={({ currentTarget: { value } }) => onChoices({ ...choices, people: Number(value) })}
        />
        <WhoseField person={person} onPerson={onPerson} people={people} />
        <CutOff cutOffHz={cutOffHz} onCutOff={(next) => onChoices({ ...choices, cutOffHz: next })} onRefused={onRefused} />
      </div>
    </section>
  )
}

const numbers = (most: number) => Array.from({ length: most }, (_, at) => at + 1)

function Others({ models }: { models: readonly Model[] }) {
  if (models.length === 0) return null
  return (
    <p className={css.hint}>
      {models.map(({ name, state, problem }) => `${name}: ${problem?.message ?? (state === 'absent' ? 'not on this machine' : state)}`).join(' · ')}{' '}
      <RouteLink to={{ workspace: 'models' }}>Models</RouteLink>
    </p>
  )
}

interface CutOffProps {
  cutOffHz: number | null
  onCutOff: (cutOffHz: number | null) => void
  onRefused: (isRefused: boolean) => void
}

function CutOff({ cutOffHz, onCutOff, onRefused }: CutOffProps) {
  const [text, setText] = useState(showQuantity(cutOffHz ?? USUAL_CLEANING.cutOffHz, cutOff))
  const read = readQuantity(text, cutOff)
  const typed = read.ok ? read.value : null
  const refusal = cutOffHz === null || typed !== null ? null : read.ok ? 'A number of Hz is needed.' : read.message
  const type = (next: string) => {
    setText(next)
    const now = readQuantity(next, cutOff)
    const isNumber = now.ok && now.value !== null
    onRefused(!isNumber)
    if (isNumber) onCutOff(now.value)
  }
  const toggle = (isOn: boolean) => {
    onCutOff(isOn ? (typed ?? USUAL_CLEANING.cutOffHz) : null)
    onRefused(isOn && typed === null)
  }
  return (
    <div>
      <Checkbox label="Smooth: low-pass at" checked={cutOffHz !== null} onChange={({ currentTarget: { checked } }) => toggle(checked)} />
      <TextInput
        aria-label="Cut-off of the low-pass, in Hz"
        className={css.cutOff ?? ''}
        value={text}
        inputMode="decimal"
        disabled={cutOffHz === null}
        error={refusal}
        rightSection={<span className={css.unit}>Hz</span>}
        onChange={({ currentTarget: { value } }) => type(value)}
      />
      <p className={css.hint}>{cutOffHz === null ? 'Nothing is smoothed: noise stays, and velocities show it.' : inWords(cutOffHz)}</p>
    </div>
  )
}

/** What a cut-off truly does. */
function inWords(cutOffHz: number): string {
  const honest = `Second order, run forward and back: −3 dB at ${halfPowerHz(cutOffHz).toFixed(1)} Hz.`
  return cutOffHz === USUAL_CLEANING.cutOffHz ? `${honest} Usual for walking; takes about 1° off a walking knee’s peak.` : honest
}
