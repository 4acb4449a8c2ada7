import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core'
import type { MouseEvent } from 'react'
import { runCommand, tipOf } from '../../../commands/commands.ts'
import { useChoice } from '../../../engine/choices.ts'
import { useOf, useStore } from '../../../store.ts'
import { Icon } from '../../../ui/icons.tsx'
import { speedChoice, SPEEDS } from '../../../trial/choices.ts'
import { lit } from '../../../trial/gait/lit.ts'
import { shownGait } from '../../../trial/gait/shown-gait.ts'
import { overlayShown } from '../../../trial/skeleton/shown-skeleton.ts'
import { stage } from '../../../trial/stage.ts'
import { transport } from '../../../trial/transport/transport.ts'
import { lookedFrom, lookFrom, ROOM, views } from './looked-at.ts'
import css from './look.module.css'

/** How the stride is played, and from where it is seen. */
export function PlayBar() {
  const isPlaying = useOf(transport, ({ direction }) => direction !== 0)
  const [speed, setSpeed] = useChoice(speedChoice)
  const cameras = useStore(stage)?.cameras ?? []
  const [all, view, { ghost }, { selected }, shown] = [useStore(views), useStore(lookedFrom), useStore(overlayShown), useStore(lit), useStore(shownGait)]
  // Of a gait that does not find it any more a stride is played, and no more is said of it.
  const isFound = selected !== null && (shown?.trialGait.gait.deviations.includes(selected) ?? false)
  const nameOf = (id: string) => (id === ROOM ? 'Skeleton in 3D' : (cameras.find(({ mediaId }) => mediaId === id)?.label ?? ''))
  return (
    <fieldset className={css.bar} aria-label="The stride" disabled={view === null} onMouseDown={keepKeys}>
      <Tooltip label={tipOf('review-play')}>
        <ActionIcon aria-label={isPlaying ? 'Pause' : 'Play'} variant="light" color="mint" onClick={() => runCommand('review-play')}>
          <Icon name={isPlaying ? 'pause' : 'play'} size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Speed (, slower · . faster)">
        <NativeSelect
          aria-label="Speed"
          value={speed}
          data={SPEEDS.map((one) => ({ value: String(one), label: `×${one}` }))}
          onChange={({ currentTarget }) => {
            setSpeed(Number(currentTarget.value))
            currentTarget.blur()
          }}
        />
      </Tooltip>
      <span className={css.stride}>{isFound && strideWords(selected.strides)}</span>
      <Tooltip label={tipOf('review-ghost')}>
        <ActionIcon aria-label="Ghost of the reference" aria-pressed={ghost} color={ghost ? 'mint' : 'gray'} onClick={() => runCommand('review-ghost')}>
          <Icon name="ghost" size={14} />
        </ActionIcon>
      </Tooltip>
      {all.length > 1 && (
        <Tooltip label={tipOf('review-view')}>
          <NativeSelect
            aria-label="Seen from"
            value={view ?? ''}
            data={all.map((value) => ({ value, label: nameOf(value) }))}
            onChange={({ currentTarget }) => {
              lookFrom(currentTarget.value)
              currentTarget.blur()
            }}
          />
        </Tooltip>
      )}
    </fieldset>
  )
}

const strideWords = ({ showing, of }: { showing: readonly number[]; of: number }): string => `the clearest stride · ${showing.length} of ${of} show it`

/** A click leaves the focus where it was: the keys go on. */
function keepKeys(event: MouseEvent): void {
  if (!(event.target instanceof HTMLSelectElement)) event.preventDefault()
}
