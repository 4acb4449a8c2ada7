import { SegmentedControl } from '@mantine/core'
import { useChoice } from '../../../../engine/choices.ts'
import { leaveFocus } from '../../../../trial/gait/leave-focus.ts'
import { endLoop } from '../../../../trial/gait/loop-stride.ts'
import css from '../../../../trial/gait/differs/differs.module.css'
import { howChoice, type How } from '../../../../trial/gait/against/how.ts'

const WAYS: readonly { value: How; label: string }[] = [
  { value: 'usual', label: 'Reference' },
  { value: 'sides', label: 'Left · right' },
  { value: 'picked', label: 'One other' },
  { value: 'drift', label: 'Drift' },
]

/** What is held against what. */
export function HowSwitch() {
  const [how, setHow] = useChoice(howChoice)
  const change = (next: string) => {
    // A finding of the one comparison is none of the other.
    endLoop()
    setHow(next as How)
  }
  return <SegmentedControl fullWidth className={css.how} size="xs" aria-label="Held against" value={how} data={[...WAYS]} onChange={change} onPointerUp={leaveFocus} />
}
