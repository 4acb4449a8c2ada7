import { ActionIcon, Tooltip } from '@mantine/core'
import { runCommand, tipOf } from '../../../commands/commands.ts'
import { useStore } from '../../../store.ts'
import { Icon } from '../../../ui/icons.tsx'
import { overlayShown, shownSkeleton } from '../skeleton/shown-skeleton.ts'

/** In the head of the cameras, as soon as there is a skeleton that a ghost could stand in. */
export function GhostButton() {
  const { ghost } = useStore(overlayShown)
  if (!useStore(shownSkeleton)) return null
  return (
    <Tooltip label={tipOf('overlay-ghost')}>
      <ActionIcon aria-label="Ghost of the reference" aria-keyshortcuts="G" aria-pressed={ghost} color={ghost ? 'mint' : 'gray'} onClick={() => runCommand('overlay-ghost')}>
        <Icon name="ghost" size={14} />
      </ActionIcon>
    </Tooltip>
  )
}
