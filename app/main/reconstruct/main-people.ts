import type { KnownTopology } from '../../core/body/topologies.ts'
import type { Person } from '../../core/vision/seen-person.ts'
import { followOn, NOBODY } from '../../core/vision/follow-people.ts'
import { mainPerson } from '../../core/vision/session/main-person.ts'

interface MainPeople {
  /** `seen[frame][camera]`: in each camera who fills most of its pictures. */
  seen: (Person | undefined)[][]
  /** By camera, how many others there were. */
  others: number[]
}

/** Where no calibration says who is who, each camera's main person is taken for the same one. */
export function mainPeople(frames: readonly (readonly (readonly Person[])[])[], topology: KnownTopology): MainPeople {
  const films = (frames[0] ?? []).map((_, camera) => filmOf(frames.map((shown) => shown[camera]!), topology))
  return { seen: frames.map((_, frame) => films.map(({ own }) => own[frame])), others: films.map(({ others }) => others) }
}

function filmOf(film: readonly (readonly Person[])[], topology: KnownTopology): { own: (Person | undefined)[]; others: number } {
  let following = NOBODY
  const rows: { frame: number; number: number; person: Person }[] = []
  for (const [frame, people] of film.entries()) {
    const next = followOn(following, frame, people)
    following = next.following
    for (const [place, person] of people.entries()) rows.push({ frame, number: next.numbers[place]!, person })
  }
  const rowOf = mainPerson(
    { topology, widthPx: NaN, heightPx: NaN, frames: Uint32Array.from(rows, ({ frame }) => frame), people: Int32Array.from(rows, ({ number }) => number), keypoints: Float32Array.from(rows.flatMap(({ person }) => [...person])) },
    film.length,
  )
  return { own: film.map((_, frame) => rows[rowOf[frame]!]?.person), others: Math.max(0, new Set(rows.map(({ number }) => number)).size - 1) }
}
