import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Checked, PersonChoice } from '../../../../contract/analysis/analysis.ts'
import { useChoice } from '../../../engine/choices.ts'
import { engine } from '../../../engine/client.ts'
import { analysisQuery, queryClient } from '../../../engine/queries.ts'
import { count } from '../../../format/amounts.ts'
import { close } from '../../../frame/overlay.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useAsked } from '../../../ui/use-submit.ts'
import { AppliedRemedies } from './applied-remedies.tsx'
import { MatchedCameras } from './matched-cameras.tsx'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import type { Check, Remedy } from './check.ts'
import { ChoiceFields } from './choice-fields.tsx'
import { analysisChoice } from './analysis-choice.ts'
import { FindingsList } from './findings-list.tsx'
import { useModels } from './use-models.ts'
import css from './analysis-form.module.css'

interface AnalysisFormProps {
  place: TrialPlace
  check: Check
  checked: Checked
}

export function AnalysisForm({ place, check, checked }: AnalysisFormProps) {
  const { remedies, choose, isChecking, person, choosePerson } = check
  const [choices, setChoices] = useChoice(analysisChoice)
  const [isRefused, setRefused] = useState(false)
  const { isKnown, usable, usual, others } = useModels()
  const { start, isStarting, problem } = useStart(place)
  const form = useFocus()
  const model = usable.find(({ id }) => id === choices.model) ?? usual
  const errors = checked.findings.filter(({ level }) => level === 'error').length
  const warnings = checked.findings.filter(({ level }) => level === 'warning').length
  const { cutOffLimitHz: limitHz } = checked
  const isTooHigh = limitHz !== null && choices.cutOffHz !== null && choices.cutOffHz >= limitHz
  const why = errors > 0 ? 'What is wrong above makes 3D impossible.' : isKnown && !model ? 'No pose model is on this machine.' : isRefused ? 'The cut-off is no number that can be used.' : isTooHigh ? `The cut-off has to lie below ${Number(limitHz.toFixed(2))} Hz, half of the films’ frame rate.` : null
  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (why === null && model) void start({ ...choices, model: model.id, person, remedies })
      }}
    >
      <MatchedCameras place={place} checked={checked} />
      <FindingsList findings={checked.findings} isChecking={isChecking} onApply={(more) => choose([...remedies, ...more])} />
      <AppliedRemedies remedies={remedies} onChange={choose} />
      <ChoiceFields choices={choices} onChoices={setChoices} person={person} onPerson={choosePerson} models={usable} usual={usual} others={others} onRefused={setRefused} />
      {problem && <ProblemNote problem={problem} />}
      <div className={css.foot}>
        <p role="status">{why ?? (warnings > 0 ? `${count(warnings, 'warning')} left as ${warnings === 1 ? 'it is' : 'they are'}: the result may be wrong.` : '')}</p>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" data-autofocus disabled={why !== null || !model} loading={isStarting}>
          {warnings > 0 ? 'Analyse all the same' : 'Analyse'}
        </Button>
      </div>
    </form>
  )
}

interface Chosen {
  model: string
  people: number
  person: PersonChoice | null
  cutOffHz: number | null
  remedies: readonly Remedy[]
}

function useStart({ sessionId, trialId }: TrialPlace) {
  const { ask, isBusy, problem } = useAsked(async ({ person, remedies, ...chosen }: Chosen) => {
    await engine.analysis.start({ sessionId, trialId, ...chosen, ...(person !== null && { person }), remedies: [...remedies] })
    await queryClient.invalidateQueries({ queryKey: analysisQuery(sessionId, trialId).queryKey })
    close()
  })
  return { start: ask, isStarting: isBusy, problem }
}

/**
 * The dialog was open already when this came into it, and what was pressed is gone once it has helped: the focus goes to
 * what can be mended next, else to the button.
 */
function useFocus() {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
  })
  return form
}
