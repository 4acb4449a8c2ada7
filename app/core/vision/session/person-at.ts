/** Which of the people in space somebody has pointed at in one film's picture. */
import { personNear } from '../../body/people/person-near.ts'
import type { Film } from './film.ts'
import type { PersonInSpace } from './people-in-space.ts'

/** A place in one picture. */
export interface PointedAt {
  /** By place among the films. */
  film: number
  frame: number
  /** In the pixels of the upright picture. */
  atPx: readonly [x: number, y: number]
}

export type PersonAt =
  | { kind: 'person'; person: PersonInSpace }
  | { kind: 'nobody' }
  /** No other camera ever agrees on them. */
  | { kind: 'one-camera' }
  /** Another camera agrees on them, but not around that frame; the nearest frame at which one does. */
  | { kind: 'another-time'; frame: number }

/** The same number in one film is the same person for so long, though no other camera may agree on them just then. */
const LONGEST_US = 1_000_000

export function personAt(films: readonly Film[], found: readonly PersonInSpace[], { film, frame, atPx }: PointedAt): PersonAt {
  const { people, times } = films[film]!
  const row = frame < times.startUs.length ? personNear(people, frame, atPx)?.row : undefined
  if (row === undefined) return { kind: 'nobody' }
  const inSpace = found.find(({ rows }) => rows[film]![frame] === row)
  if (inSpace) return { kind: 'person', person: inSpace }
  const nearest = nearestOf(people.people[row]!, films[film]!, found.map(({ rows }) => rows[film]!), frame)
  if (!nearest) return { kind: 'one-camera' }
  const apartUs = Math.abs(times.startUs[nearest.frame]! - times.startUs[frame]!)
  return apartUs <= LONGEST_US ? { kind: 'person', person: found[nearest.place]! } : { kind: 'another-time', frame: nearest.frame }
}

/** Who in space has a film's number at the frame that is nearest. */
function nearestOf(number: number, { people: { people }, times }: Film, rows: readonly Int32Array[], frame: number): { place: number; frame: number } | undefined {
  const isThey = (own: Int32Array, at: number) => own[at] !== undefined && own[at] >= 0 && people[own[at]] === number
  for (let apart = 1; apart < times.startUs.length; apart++)
    for (const at of [frame - apart, frame + apart]) {
      const place = rows.findIndex((own) => isThey(own, at))
      if (place >= 0) return { place, frame: at }
    }
  return undefined
}
