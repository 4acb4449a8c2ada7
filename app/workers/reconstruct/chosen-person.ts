/** Whose skeleton is made, or why there is nobody. */
import type { z } from 'zod'
import type { associateParams } from '../../contract/analysis/reconstruction-tasks.ts'
import { hardlyFollowed } from '../../core/pose/unsure-poses.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Film } from '../../core/vision/session/film.ts'
import type { PersonInSpace } from '../../core/vision/session/people-in-space.ts'
import { personAt, type PointedAt } from '../../core/vision/session/person-at.ts'

type Task = Pick<z.infer<typeof associateParams>, 'person' | 'films'>

export function chosenPerson({ person, films: names }: Task, films: readonly Film[], found: readonly PersonInSpace[]): PersonInSpace {
  if (found.length === 0) throw nobody(films)
  if (typeof person === 'object') return pickedPerson(person, names[person.film]!.label, films, found)
  const chosen = found[(person ?? 1) - 1]
  if (!chosen) throw new ProblemError({ code: 'no-such-person', message: `There is no person ${person}: ${found.length === 1 ? 'one person was' : `${found.length} people were`} found.` })
  return chosen
}

/** Calibration and clocks are to blame only for people whom cameras really show. */
function nobody(films: readonly Film[]): ProblemError {
  const showing = films.filter(({ people }) => people.frames.length > 0)
  if (showing.length < 2)
    return new ProblemError({ code: 'nobody-seen', message: `${showing.length === 0 ? 'No camera shows' : 'Only one camera shows'} anybody: a skeleton needs somebody in two.`, hint: 'Look at the films: if people are in them, another pose model may find them.' })
  const hint = showing.some(({ people }) => hardlyFollowed(people))
    ? 'The pose model’s keypoints jump from frame to frame: it may be damaged, or made for other pictures. Analyse with another.'
    : 'If nothing was said against the pose model, the calibration may be of another rig, or the cameras may not be at the right places on session time.'
  return new ProblemError({ code: 'nobody-agreed', message: 'No two cameras agree on anybody at any time.', hint })
}

function pickedPerson(at: PointedAt, label: string, films: readonly Film[], found: readonly PersonInSpace[]): PersonInSpace {
  const picked = personAt(films, found, at)
  switch (picked.kind) {
    case 'person':
      return picked.person
    case 'nobody':
      throw new ProblemError({
        code: 'nobody-there',
        message: `Nobody was found at that place in ${label} at frame ${at.frame}.`,
        hint: 'Only people whom the pose model has found can be picked: if somebody is missing, allow more people in a picture and analyse once more.',
        subject: label,
      })
    case 'one-camera':
      throw new ProblemError({
        code: 'one-camera-only',
        message: `Only ${label} sees this person: 3D needs two cameras.`,
        hint: 'No other camera shows somebody at the same place. If one does, allow more people in a picture, or see whether the cameras agree on session time.',
        subject: label,
      })
    case 'another-time':
      throw new ProblemError({
        code: 'one-camera-only',
        message: `Only ${label} sees this person around frame ${at.frame}: 3D needs two cameras.`,
        hint: `Another camera agrees on whom ${label} follows there at frame ${picked.frame}: pick them there.`,
        subject: label,
      })
  }
}
