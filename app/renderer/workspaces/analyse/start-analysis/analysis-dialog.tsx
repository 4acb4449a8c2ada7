import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { choiceQuery } from '../../../engine/choices.ts'
import { close, overlay } from '../../../frame/overlay.ts'
import { useStore } from '../../../store.ts'
import dialog from '../../../ui/dialog.module.css'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { AnalysisForm } from './analysis-form.tsx'
import { analysisChoice } from './analysis-choice.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import { useCheck } from './check.ts'

interface AnalysisDialogProps {
  place: TrialPlace
  name: string
}

/** What disagrees is found before any computing; what it is made with is chosen here. */
export function AnalysisDialog({ place, name }: AnalysisDialogProps) {
  const opened = useStore(overlay)?.name === 'analysis'
  return (
    <Modal opened={opened} onClose={close} title={`Analyse ${name}`} size="min(900px, 94vw)" yOffset="5vh">
      {opened && <Checked place={place} />}
    </Modal>
  )
}

function Checked({ place }: Pick<AnalysisDialogProps, 'place'>) {
  const check = useCheck(place)
  const { checked, problem } = check
  const { data: choices } = useQuery(choiceQuery(analysisChoice))
  // What was seen before stays in sight while it is looked at again.
  if (checked && !problem && choices) return <AnalysisForm place={place} check={check} checked={checked} />
  return (
    <div className={dialog.form}>
      {problem ? <ProblemNote problem={problem} /> : <p role="status">Looking at the films and their calibration …</p>}
      <div className={dialog.foot}>
        <Button variant="default" data-autofocus onClick={close}>
          Close
        </Button>
        {problem && check.remedies.length > 0 && (
          <Button variant="default" onClick={() => check.choose([])}>
            Take all remedies back
          </Button>
        )}
        {problem && <Button onClick={check.again}>Look again</Button>}
      </div>
    </div>
  )
}
