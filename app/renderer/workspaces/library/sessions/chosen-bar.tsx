import { Button } from '@mantine/core'
import { open } from '../../../frame/overlay.ts'
import { chooseOne, nothingChosen, type Selection } from '../../../ui/list-keys.ts'
import { Icon } from '../../../ui/icons.tsx'
import css from './chosen-bar.module.css'

interface ChosenBarProps {
  selection: Selection
  onClear: (change: (now: Selection) => Selection) => void
  onRemove: (ids: readonly string[]) => Promise<void>
}

/** What can be done with several sessions at once. */
export function ChosenBar({ selection, onClear, onRemove }: ChosenBarProps) {
  return (
    <div className={css.bar} role="toolbar" aria-label="Chosen sessions">
      <span role="status">{selection.chosen.size} sessions chosen</span>
      <Button variant="default" leftSection={<Icon name="curve" size={13} />} onClick={() => open({ name: 'make-reference', sessionIds: [...selection.chosen] })}>
        Make a reference…
      </Button>
      <Button variant="default" leftSection={<Icon name="bin" size={13} />} onClick={() => void onRemove([...selection.chosen])}>
        Move to the bin
      </Button>
      <Button variant="subtle" color="gray" onClick={() => onClear((now) => (now.active ? chooseOne(now.active) : nothingChosen))}>
        Choose only one
      </Button>
    </div>
  )
}
