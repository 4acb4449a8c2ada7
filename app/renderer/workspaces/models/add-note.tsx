import { Button } from '@mantine/core'
import { useStore } from '../../store.ts'
import { Mark } from '../../ui/mark.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { addFlow, addModelFiles, leaveAdding } from './add-flow.ts'

/** What becomes of files that were chosen. */
export function AddNote() {
  const flow = useStore(addFlow)
  if (flow.step === 'looking')
    return (
      <p role="status">
        <Mark icon="working" tone="busy" word="The model is opened and tried" />
      </p>
    )
  if (flow.step !== 'failed') return null
  return (
    <ProblemNote problem={flow.problem}>
      <Button variant="default" size="compact-sm" onClick={() => void addModelFiles()}>
        Choose others
      </Button>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={leaveAdding}>
        Dismiss
      </Button>
    </ProblemNote>
  )
}
