import { KEYPOINTS } from '../../body/topologies.ts'
import { halvesFinder, halvesJoined } from '../halves.ts'
import { rowsByFrame, type Film } from './film.ts'
import { framesAt, peopleOf } from './people-at.ts'

/** Films in which whom one of them shows as two halves is one person. */
export function joinedFilms(films: readonly Film[], timesUs: Float64Array): Film[] {
  const find = halvesFinder(films.map(({ camera }) => camera), films[0] ? KEYPOINTS[films[0].people.topology] : [])
  const begins = films.map(rowsByFrame)
  const halves = films.map((): RowPair[] => [])
  const shownAt = (film: number, frame: number) => (frame < 0 ? 0 : begins[film]![frame + 1]! - begins[film]![frame]!)
  for (const frames of framesAt(films, timesUs)) {
    // of one alone nobody is a half
    if (frames.every((frame, film) => shownAt(film, frame) < 2)) continue
    for (const { camera, one, other } of find(films.map(({ people }, film) => peopleOf(people, begins[film]!, frames[film]!)))) {
      const begin = begins[camera]![frames[camera]!]!
      halves[camera]!.push({ one: begin + one, other: begin + other })
    }
  }
  return films.map((film, place) => ({ ...film, people: withJoined(film.people, halves[place]!) }))
}

interface RowPair {
  one: number
  other: number
}

function withJoined(people: Film['people'], halves: readonly RowPair[]): Film['people'] {
  if (halves.length === 0) return people
  const perRow = people.keypoints.length / people.frames.length
  const rows = halvesJoined(Array.from(people.frames, (_, row) => people.keypoints.subarray(row * perRow, (row + 1) * perRow)), halves)
  const keypoints = new Float32Array(rows.length * perRow)
  for (const [at, { person }] of rows.entries()) keypoints.set(person, at * perRow)
  return {
    ...people,
    frames: Uint32Array.from(rows, ({ place }) => people.frames[place]!),
    people: Int32Array.from(rows, ({ place }) => people.people[place]!),
    keypoints,
  }
}
