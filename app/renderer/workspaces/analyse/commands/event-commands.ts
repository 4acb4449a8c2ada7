import type { Command } from '../../../commands/command.ts'
import { addHere, canForget, changeKind, changeSide, deleteSelected, eventsAsFound, letGo, moveSelected, moveSelectedHere, nextEvent } from '../gait/events/edit-selected.ts'
import { selectedEvent } from '../../../trial/gait/events/events-now.ts'
import { shownGait } from '../../../trial/gait/shown-gait.ts'

const here = { where: 'analyse', group: 'Events', icon: 'curve', when: () => shownGait.get() !== null } as const
const selected = { ...here, view: 'event', when: () => selectedEvent() !== null } as const

/** While one is selected; before the commands of the films, some of whose keys they borrow. */
export const selectedEventCommands: readonly Command[] = [
  { ...selected, id: 'event-later', title: 'Move the selected event a frame later', icon: 'nextFrame', keys: 'Ctrl+ArrowRight', repeats: true, run: (press) => moveSelected(1, press) },
  { ...selected, id: 'event-earlier', title: 'Move the selected event a frame earlier', icon: 'previousFrame', keys: 'Ctrl+ArrowLeft', repeats: true, run: (press) => moveSelected(-1, press) },
  { ...selected, id: 'event-here', title: 'Move the selected event to the playhead', icon: 'check', keys: 'Enter', run: moveSelectedHere },
  { ...selected, id: 'event-side', title: 'The selected event is of the other foot', icon: 'otherSide', keys: 'Shift+S', run: changeSide },
  { ...selected, id: 'event-kind', title: 'The selected event is an off, not a strike; or the other way round', icon: 'strikeOrOff', keys: 'Shift+K', run: changeKind },
  { ...selected, id: 'event-delete', title: 'Delete the selected event', icon: 'bin', keys: 'Delete', alsoKeys: ['Backspace'], run: deleteSelected },
  { ...selected, id: 'event-let-go', title: 'Let go of the selected event', icon: 'cross', keys: 'Escape', run: letGo },
]

export const eventCommands: readonly Command[] = [
  { ...here, id: 'next-event', title: 'To the next strike or off, and select it', icon: 'nextFrame', keys: 'Alt+ArrowRight', repeats: true, run: () => nextEvent(1) },
  { ...here, id: 'previous-event', title: 'To the strike or off before, and select it', icon: 'previousFrame', keys: 'Alt+ArrowLeft', repeats: true, run: () => nextEvent(-1) },
  { ...here, id: 'add-left-strike', title: 'Left foot strike here', icon: 'plus', keys: 'Q', run: () => addHere('left', 'foot-strike') },
  { ...here, id: 'add-right-strike', title: 'Right foot strike here', icon: 'plus', keys: 'W', run: () => addHere('right', 'foot-strike') },
  { ...here, id: 'add-left-off', title: 'Left foot off here', icon: 'plus', keys: 'Shift+Q', run: () => addHere('left', 'foot-off') },
  { ...here, id: 'add-right-off', title: 'Right foot off here', icon: 'plus', keys: 'Shift+W', run: () => addHere('right', 'foot-off') },
  { ...here, id: 'events-as-found', title: 'Events as they were found', icon: 'undo', when: canForget, run: () => void eventsAsFound() },
]
