/** Picks one person out of everybody whom the films show. */
import { associatedSchema, associateParams } from '../../contract/analysis/reconstruction-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { peopleToArrow } from '../../core/body/people/people-arrow.ts'
import { ProblemError } from '../../core/problem.ts'
import { isOpenWho } from '../../core/vision/follow.ts'
import { onlyRows } from '../../core/vision/session/film.ts'
import { joinedFilms } from '../../core/vision/session/joined-films.ts'
import { peopleInSpace } from '../../core/vision/session/people-in-space.ts'
import { sessionTimes } from '../../core/vision/session/session-times.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { chosenPerson } from './chosen-person.ts'
import { readFilms } from './films.ts'

export async function associate(params: unknown, { attemptDir, progress }: TaskContext): Promise<TaskResult> {
  const task = associateParams.parse(params)
  progress({ kind: 'associate', value: 0, title: 'Who is who in the films' })
  const read = await readFilms(task)
  const moments = sessionTimes(read.map(({ times }) => times))
  if (moments.length === 0)
    throw new ProblemError({ code: 'no-overlap', message: 'No two cameras film at the same time.', hint: 'Their clocks put them at different times: move them in Analyse, or let them be synchronised.' })
  const films = joinedFilms(read, moments)
  const found = peopleInSpace(films, moments)
  const person = chosenPerson(task, films, found)
  const chosen = films.map(({ people }, film) => onlyRows(people, person.rows[film]!))
  for (const [film, people] of chosen.entries()) await writeFlushed(attemptDir, `person-${film + 1}.arrow`, peopleToArrow(people))
  const sightings = found.map((one) => one.sightings)
  return {
    outputs: chosen.map((_, film) => ({ role: `person-${film + 1}`, file: `person-${film + 1}.arrow`, format: 'arrow' })),
    summary: associatedSchema.parse({ sightings, frames: chosen.map(({ frames }) => frames.length) }),
    warnings: task.person === undefined && isOpenWho(sightings) ? [`Two people are seen about as often, in ${sightings[0] ?? 0} and ${sightings[1] ?? 0} pictures: the first was taken. To take the other, pick them in a picture with "Analyse another person"; on the command line, with --person 2.`] : [],
  }
}
