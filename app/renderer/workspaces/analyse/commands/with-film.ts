import type { Command } from '../../../commands/command.ts'
import { tell } from '../../../ui/toasts.ts'
import { chosenFilm } from '../playhead.ts'
import { films, stage } from '../stage.ts'
import { chosenCamera } from '../view.ts'

/** For what is done with cameras of which one at least shows a film. */
export const withFilms = { where: 'analyse', when: () => films().length > 0 } as const

/** For what is done to the chosen camera's film: where it shows none, that is said. */
export function onFilm(command: Command): Command {
  return {
    ...command,
    run: (press) => {
      if (chosenFilm()) command.run(press)
      else if (!press?.repeat) tell(whyNot(), { tone: 'note' })
    },
  }
}

function whyNot(): string {
  const camera = stage.get()?.cameras.find(({ mediaId }) => mediaId === chosenCamera.get())
  return `${camera?.label ?? 'The chosen camera'} shows no film: choose another with its number.`
}
