import { ProblemError } from '../../core/problem.ts'
import { associator } from '../../core/vision/associate.ts'
import type { Person } from '../../core/vision/seen-person.ts'
import type { Camera } from '../../core/vision/camera.ts'
import { halvesFinder, halvesJoined } from '../../core/vision/halves.ts'
import { follow, isOpenWho, sightingsOf, type Track } from '../../core/vision/follow.ts'

export interface ChosenPerson {
  /** `seen[frame][camera]` */
  seen: (Person | undefined)[][]
  /** In how many pictures each of the people is seen; the one seen most is the first. */
  people: number[]
  /** In how many pictures somebody was shown as two halves, which were put together. */
  joined: number
  warnings: string[]
}

/** One person through all frames: the `number`th, counted from 1 by how often they are seen. */
export function choosePerson(cameras: readonly Camera[], found: readonly (readonly (readonly Person[])[])[], keypoints: readonly string[], number?: number): ChosenPerson {
  const associate = associator(cameras, keypoints)
  const halves = found.map(halvesFinder(cameras, keypoints))
  const frames = found.map((people, frame) => people.map((shown, camera) => halvesJoined(shown, halves[frame]!.filter((one) => one.camera === camera)).map(({ person }) => person)))
  const tracks = follow(frames.map((people) => ({ people, groups: associate(people) })))
  const track = tracks[(number ?? 1) - 1]
  if (!track) throw nobody(tracks, number)
  const people = tracks.map(sightingsOf)
  return {
    seen: frames.map((shown, frame) => shown.map((persons, camera) => persons[track[frame]?.[camera] ?? -1])),
    people,
    joined: halves.flat().length,
    warnings: number === undefined && isOpenWho(people) ? [`Two people are seen about as often (in ${people[0] ?? 0} and ${people[1] ?? 0} pictures): the first was taken. --person 2 takes the other.`] : [],
  }
}

function nobody(tracks: readonly Track[], number: number | undefined): ProblemError {
  if (tracks.length > 0) return new ProblemError({ code: 'no-such-person', message: `There is no person ${number}: ${tracks.length === 1 ? 'one person was' : `${tracks.length} people were`} found.` })
  return new ProblemError({
    code: 'nobody-agreed',
    message: 'No two cameras agree on anybody in any frame.',
    hint: 'The calibration may be of another rig, or the cameras may not have been started together.',
  })
}
