import { ActionIcon, Tooltip } from '@mantine/core'
import { runCommand, tipOf } from '../../../commands/commands.ts'
import { useStore } from '../../../store.ts'
import { Icon } from '../../../ui/icons.tsx'
import { shownGait } from '../../../trial/gait/shown-gait.ts'
import { playhead } from '../../../trial/playhead.ts'
import { overlayShown } from '../../../trial/skeleton/shown-skeleton.ts'
import { ghostWords } from '../../../trial/ghost/ghost-words.ts'
import { shownWalk } from '../../../trial/ghost/shown-walk.ts'

export function GhostButton() {
  const { ghost } = useStore(overlayShown)
  return (
    <Tooltip label={<Tip />} multiline maw={320}>
      <ActionIcon aria-label="Ghost of the reference" aria-keyshortcuts="G" aria-pressed={ghost} color={ghost ? 'mint' : 'gray'} onClick={() => runCommand('overlay-ghost')}>
        <Icon name="ghost" size={14} />
      </ActionIcon>
    </Tooltip>
  )
}

/** What the button does, and whose ghost it is at this moment, or why there is none. */
function Tip() {
  const words = ghostWords(useStore(shownGait), useStore(shownWalk), useStore(playhead).timeUs)
  return (
    <>
      {tipOf('overlay-ghost')}
      <br />
      {words}
    </>
  )
}
