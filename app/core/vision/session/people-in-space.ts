/** Which people of several films are the same one, over session time. */
import { KEYPOINTS } from '../../body/topologies.ts'
import { associator } from '../associate.ts'
import { follow, sightingsOf } from '../follow.ts'
import { rowsByFrame, type Film } from './film.ts'
import { framesAt, peopleOf } from './people-at.ts'

export interface PersonInSpace {
  /** By film, by frame: the row of the person among the film's people, -1 where it does not show them. */
  rows: Int32Array[]
  /** In how many pictures of the session's moments they are seen. */
  sightings: number
}

/** Those seen most come first. */
export function peopleInSpace(films: readonly Film[], timesUs: Float64Array): PersonInSpace[] {
  const associate = associator(films.map(({ camera }) => camera), films[0] ? KEYPOINTS[films[0].people.topology] : [])
  const begins = films.map(rowsByFrame)
  const frames = framesAt(films, timesUs)
  const tracks = follow(grouped())
  /** One moment after the other: what all frames show at once would take longer to keep than to look at. */
  function* grouped() {
    for (const at of frames) {
      const people = films.map(({ people: all }, film) => peopleOf(all, begins[film]!, at[film]!))
      yield { people, groups: associate(people) }
    }
  }
  return tracks.map((track) => {
    const rows = films.map(({ times }) => new Int32Array(times.startUs.length).fill(-1))
    for (const [moment, group] of track.entries())
      for (const [film, place] of group?.entries() ?? []) if (place !== undefined) rows[film]![frames[moment]![film]!] = begins[film]![frames[moment]![film]!]! + place
    return { rows: rows.map((own, film) => withFramesBetween(own, films[film]!, begins[film]!)), sightings: sightingsOf(track) }
  })
}

/**
 * A film with more frames than the session has moments shows the person between them too: whoever has the same number in the
 * frames around is they.
 */
function withFramesBetween(rows: Int32Array, { people }: Film, begins: Uint32Array): Int32Array {
  const numberAt = (frame: number) => (rows[frame]! < 0 ? undefined : people.people[rows[frame]!]!)
  let last = -1
  for (let frame = 0; frame < rows.length; frame++) {
    if (rows[frame]! < 0) continue
    const number = numberAt(frame)
    if (last >= 0 && frame - last > 1 && numberAt(last) === number)
      for (let between = last + 1; between < frame; between++) {
        const row = people.people.subarray(begins[between]!, begins[between + 1]!).indexOf(number!)
        if (row >= 0) rows[between] = begins[between]! + row
      }
    last = frame
  }
  return rows
}
