import { ActionIcon, Tooltip } from '@mantine/core'
import { useSyncExternalStore, type MouseEvent } from 'react'
import { runCommand, tipOf } from '../../../../commands/commands.ts'
import { Icon, type IconName } from '../../../../ui/icons.tsx'
import { selectedMark } from '../timeline-events.ts'
import { toldMoment } from '../../../../trial/gait/told-moment.ts'
import { eventStores } from '../../../../trial/gait/events/events-now.ts'
import css from './selected-event.module.css'

function subscribe(listener: () => void): () => void {
  const ends = eventStores.map((store) => store.subscribe(listener))
  return () => ends.forEach((end) => end())
}

const DOES: readonly { id: string; icon: IconName; label: string }[] = [
  { id: 'event-earlier', icon: 'left', label: 'A frame earlier' },
  { id: 'event-later', icon: 'right', label: 'A frame later' },
  { id: 'event-side', icon: 'otherSide', label: 'Other foot' },
  { id: 'event-kind', icon: 'strikeOrOff', label: 'Strike or off' },
  { id: 'event-delete', icon: 'bin', label: 'Delete the event' },
  { id: 'event-let-go', icon: 'cross', label: 'Let go of the event' },
]

/** The event that is selected on the timeline: how it was found, what is wrong with it, and what can be done to it. */
export function SelectedEvent() {
  const mark = useSyncExternalStore(subscribe, selectedMark)
  return (
    <div className={css.selected} role="status" aria-label="Selected event" data-empty={mark === null}>
      {mark && (
        <>
          <span className={css.what} data-side={mark.side}>
            <strong>
              {mark.side} {mark.isStrike ? 'strike' : 'foot off'}
            </strong>{' '}
            {toldMoment(mark.timeUs)}
          </span>
          <Tooltip label={[mark.words, mark.conflict].filter(Boolean).join(' · ')} multiline maw={340}>
            <span className={css.how} data-conflict={mark.conflict !== null}>
              {mark.conflict ?? mark.words.slice(mark.words.indexOf('·') + 2)}
            </span>
          </Tooltip>
          {/* A click leaves the focus where it was: keys go on to be those of the workspace. */}
          <fieldset aria-label="The selected event" onMouseDown={(event: MouseEvent) => event.preventDefault()}>
            {DOES.map(({ id, icon, label }) => (
              <Tooltip key={id} label={tipOf(id)}>
                <ActionIcon aria-label={label} variant="subtle" color="gray" onClick={() => runCommand(id)}>
                  <Icon name={icon} size={14} />
                </ActionIcon>
              </Tooltip>
            ))}
          </fieldset>
        </>
      )}
    </div>
  )
}
