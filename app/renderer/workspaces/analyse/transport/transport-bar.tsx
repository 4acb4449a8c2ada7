import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core'
import type { MouseEvent } from 'react'
import { runCommand, tipOf } from '../../../commands/commands.ts'
import { useChoice } from '../../../engine/choices.ts'
import { useOf, useStore } from '../../../store.ts'
import { Icon, type IconName } from '../../../ui/icons.tsx'
import { loopChoice, speedChoice, SPEEDS } from '../../../trial/choices.ts'
import { framesOf, stage } from '../../../trial/stage.ts'
import { timelineWindow } from '../timeline/timeline-window.ts'
import { range } from '../../../trial/view.ts'
import { transport } from '../../../trial/transport/transport.ts'
import css from './transport-bar.module.css'

export function TransportBar() {
  const opened = useStore(stage)
  const isEmpty = !opened || framesOf(opened).length === 0
  const playing = useOf(transport, ({ direction }) => direction !== 0)
  const [speed, setSpeed] = useChoice(speedChoice)
  const [loop] = useChoice(loopChoice)
  const { inUs, outUs } = useStore(range)
  const isNear = useStore(timelineWindow) !== null
  return (
    <fieldset className={css.bar} aria-label="Play" disabled={isEmpty} onMouseDown={keepKeys}>
      <CommandButton id="first-frame" icon="toStart" label="First frame" />
      <CommandButton id="previous-frame" icon="previousFrame" label="Previous frame" />
      <CommandButton id="play" icon={playing ? 'pause' : 'play'} label={playing ? 'Pause' : 'Play'} strong />
      <CommandButton id="next-frame" icon="nextFrame" label="Next frame" />
      <CommandButton id="last-frame" icon="toEnd" label="Last frame" />
      <Tooltip label="Speed (, slower · . faster)">
        <NativeSelect
          aria-label="Speed"
          className={css.speed}
          value={speed}
          data={SPEEDS.map((one) => ({ value: String(one), label: `×${one}` }))}
          onChange={(event) => {
            setSpeed(Number(event.currentTarget.value))
            event.currentTarget.blur()
          }}
        />
      </Tooltip>
      <CommandButton id="loop" icon="loop" label="Loop" pressed={loop} />
      <CommandButton id="range-in" icon="inPoint" label="In point" pressed={inUs !== null} />
      <CommandButton id="range-out" icon="outPoint" label="Out point" pressed={outUs !== null} />
      {(inUs !== null || outUs !== null) && <CommandButton id="range-clear" icon="cross" label="Forget in and out" />}
      {isNear && <CommandButton id="timeline-whole" icon="fit" label="Show the whole trial" />}
    </fieldset>
  )
}

interface CommandButtonProps {
  id: string
  icon: IconName
  label: string
  strong?: boolean
  pressed?: boolean
}

function CommandButton({ id, icon, label, strong, pressed }: CommandButtonProps) {
  return (
    <Tooltip label={tipOf(id)}>
      <ActionIcon
        aria-label={label}
        aria-pressed={pressed}
        variant={strong ? 'light' : 'subtle'}
        color={strong || pressed ? 'mint' : 'gray'}
        onClick={() => runCommand(id)}
      >
        <Icon name={icon} size={15} />
      </ActionIcon>
    </Tooltip>
  )
}

/** A click leaves the focus where it was: Space goes on to play and pause. */
function keepKeys(event: MouseEvent): void {
  if (!(event.target instanceof HTMLSelectElement)) event.preventDefault()
}
