import type { Command } from '../../../commands/command.ts'
import { tell } from '../../../ui/toasts.ts'
import { chosenFilm, chosenFrames } from '../../../trial/playhead.ts'
import { films, framed, stage } from '../../../trial/stage.ts'
import { chosenCamera } from '../../../trial/view.ts'

/** For what is done with cameras of which one at least shows a film. */
export const withFilms = { where: 'analyse', when: () => films().length > 0 } as const

/** For what goes through time: films, or a movement that nobody has filmed. */
export const withFrames = { where: 'analyse', when: () => framed().length > 0 } as const

const only = (isThere: () => boolean) => (command: Command): Command => ({
  ...command,
  run: (press) => {
    if (isThere()) command.run(press)
    else if (!press?.repeat) tell(whyNot(), { tone: 'note' })
  },
})

/** For what is done to the chosen camera's film: where it shows none, that is said. */
export const onFilm = only(() => chosenFilm() !== undefined)
/** For what goes from frame to frame of it, or of a movement. */
export const onFrames = only(() => chosenFrames() !== undefined)

function whyNot(): string {
  const camera = stage.get()?.cameras.find(({ mediaId }) => mediaId === chosenCamera.get())
  return `${camera?.label ?? 'The chosen camera'} shows no film: choose another with its number.`
}
