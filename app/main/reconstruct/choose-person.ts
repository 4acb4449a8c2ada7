import { ProblemError } from '../../core/problem.ts'
import { associator } from '../../core/vision/associate.ts'
import type { Person } from '../../core/vision/seen-person.ts'
import type { Camera } from '../../core/vision/camera.ts'
import { halvesFinder, joined, type Halves } from '../../core/vision/halves.ts'
import { follow, sightingsOf, type Track } from '../../core/vision/follow.ts'

export interface ChosenPerson {
  /** `seen[frame][camera]` */
  seen: (Person | undefined)[][]
  /** In how many pictures each of the people is seen; the one seen most is the first. */
  people: number[]
  /** In how many pictures somebody was shown as two halves, which were put together. */
  joined: number
  warnings: string[]
}

/** Somebody who is seen almost as often as the one that is taken may as well have been meant. */
const ALMOST = 0.8

/** One person through all frames: the `number`th, counted from 1 by how often they are seen. */
export function choosePerson(cameras: readonly Camera[], found: readonly (readonly (readonly Person[])[])[], keypoints: readonly string[], number?: number): ChosenPerson {
  const associate = associator(cameras, keypoints)
  const halves = found.map(halvesFinder(cameras, keypoints))
  const frames = found.map((people, frame) => withJoined(people, halves[frame]!))
  const tracks = follow(frames.map((people) => ({ people, groups: associate(people) })))
  const track = tracks[(number ?? 1) - 1]
  if (!track) throw nobody(tracks, number)
  const people = tracks.map(sightingsOf)
  const [first = 0, second = 0] = people
  const isOpen = number === undefined && second >= ALMOST * first
  return {
    seen: frames.map((shown, frame) => shown.map((persons, camera) => persons[track[frame]?.[camera] ?? -1])),
    people,
    joined: halves.flat().length,
    warnings: isOpen ? [`Two people are seen about as often (in ${first} and ${second} pictures): the first was taken. --person 2 takes the other.`] : [],
  }
}

/** The first of both halves is the whole then, and the second is nobody. */
function withJoined(people: readonly (readonly Person[])[], halves: readonly Halves[]): readonly (readonly Person[])[] {
  return people.map((shown, camera) => {
    const own = halves.filter((one) => one.camera === camera)
    if (own.length === 0) return shown
    return shown.map((person, place) => {
      const half = own.find(({ one }) => one === place)
      return half ? joined(person, shown[half.other]!) : person
    }).filter((_, place) => own.every(({ other }) => other !== place))
  })
}

function nobody(tracks: readonly Track[], number: number | undefined): ProblemError {
  if (tracks.length > 0) return new ProblemError({ code: 'no-such-person', message: `There is no person ${number}: ${tracks.length === 1 ? 'one person was' : `${tracks.length} people were`} found.` })
  return new ProblemError({
    code: 'nobody-agreed',
    message: 'No two cameras agree on anybody in any frame.',
    hint: 'The calibration may be of another rig, or the cameras may not have been started together.',
  })
}
