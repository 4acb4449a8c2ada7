import { chosenFilm } from '../playhead.ts'

/** For what is done to the chosen camera. */
export const withFilm = { where: 'analyse', when: () => chosenFilm() !== undefined } as const
