import type { PersonChoice, Sighting } from '../../contract/analysis/analysis.ts'
import { ProblemError } from '../../core/problem.ts'
import type { TrialInputs } from '../trial/inputs.ts'

/** The place of the film in which somebody was picked. */
export function filmOf({ mediaId }: Sighting, films: TrialInputs['films']): number {
  const film = films.findIndex(({ row }) => row.id === mediaId)
  if (film >= 0) return film
  throw new ProblemError({ code: 'picked-in-no-film', message: 'The film in which the person was picked takes no part in 3D.', hint: 'Pick them in another camera’s picture.', subject: mediaId })
}

/** Whom a person chose, as the task takes it. */
export function pointedAt(person: PersonChoice | undefined, films: TrialInputs['films']) {
  return typeof person === 'object' ? { film: filmOf(person, films), frame: person.frame, atPx: person.atPx } : person
}
