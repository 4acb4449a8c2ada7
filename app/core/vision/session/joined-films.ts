import { KEYPOINTS } from '../../body/topologies.ts'
import { halvesFinder, joined } from '../halves.ts'
import { rowsByFrame, type Film } from './film.ts'
import { framesAt, peopleOf } from './people-at.ts'

/** Films in which whom one of them shows as two halves is one person. */
export function joinedFilms(films: readonly Film[], timesUs: Float64Array): Film[] {
  const find = halvesFinder(films.map(({ camera }) => camera), films[0] ? KEYPOINTS[films[0].people.topology] : [])
  const begins = films.map(rowsByFrame)
  const halves = films.map(() => new Map<number, number>())
  for (const frames of framesAt(films, timesUs))
    for (const { camera, one, other } of find(films.map(({ people }, film) => peopleOf(people, begins[film]!, frames[film]!)))) {
      const begin = begins[camera]![frames[camera]!]!
      halves[camera]!.set(begin + one, begin + other)
    }
  return films.map((film, place) => ({ ...film, people: withJoined(film.people, halves[place]!) }))
}

/** Each half goes into the row of the first; the second's is left out. */
function withJoined(people: Film['people'], halves: ReadonlyMap<number, number>): Film['people'] {
  if (halves.size === 0) return people
  const perRow = people.keypoints.length / people.frames.length
  const keypoints = people.keypoints.slice()
  const rowOf = (row: number) => people.keypoints.subarray(row * perRow, (row + 1) * perRow)
  for (const [one, other] of halves) keypoints.set(joined(rowOf(one), rowOf(other)), one * perRow)
  const gone = new Set(halves.values())
  const isKept = (row: number) => !gone.has(row)
  return {
    ...people,
    frames: people.frames.filter((_, row) => isKept(row)),
    people: people.people.filter((_, row) => isKept(row)),
    keypoints: keypoints.filter((_, at) => isKept(Math.floor(at / perRow))),
  }
}
