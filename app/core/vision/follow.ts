/** Which groups of one frame and the next are the same person. */
import type { Group } from './associate.ts'
import type { Person } from './seen-person.ts'
import { movedShare } from './moved-share.ts'

/** All people in the pictures of one moment, by camera, and which of them are the same. */
export interface GroupedFrame {
  people: readonly (readonly Person[])[]
  groups: readonly Group[]
}

/** One person through the frames; undefined where no two cameras agree on them. */
export type Track = (Group | undefined)[]

/** Of a person's own extent in the picture: further nobody moves from one frame to the next. */
const MOST_MOVED = 0.5
/** A person that has not been seen for so many frames is a new one when somebody comes. */
const LONGEST_ABSENCE = 30

interface Followed {
  track: Track
  /** By camera, what was seen of them last. */
  last: (Person | undefined)[]
  lastFrame: number
}

/** By how little each person's keypoints move in every picture; the closest first. Those seen by most cameras, over all frames, come first. */
export function follow(frames: Iterable<GroupedFrame>): Track[] {
  const all: Followed[] = []
  let frame = -1
  for (const { people, groups } of frames) {
    frame++
    const members = groups.map((group) => group.map((person, camera) => (person === undefined ? undefined : people[camera]![person])))
    const current = all.filter(({ lastFrame }) => frame - lastFrame <= LONGEST_ABSENCE)
    const pairs = current
      .flatMap((followed) => members.map((seen, place) => ({ followed, place, moved: medianMove(followed.last, seen) })))
      .filter(({ moved }) => moved <= MOST_MOVED)
      .sort((a, b) => a.moved - b.moved)
    const taken = new Set<unknown>()
    const put = (followed: Followed, place: number) => {
      followed.track[frame] = groups[place]
      followed.last = followed.last.map((before, camera) => members[place]![camera] ?? before)
      followed.lastFrame = frame
      taken.add(followed).add(place)
    }
    for (const { followed, place } of pairs) if (!taken.has(followed) && !taken.has(place)) put(followed, place)
    for (const place of groups.keys()) {
      if (taken.has(place)) continue
      const followed: Followed = { track: Array.from({ length: frame }, () => undefined), last: people.map(() => undefined), lastFrame: frame }
      all.push(followed)
      put(followed, place)
    }
  }
  return all.map(({ track }) => wholeTrack(track, frame + 1)).sort((a, b) => sightingsOf(b) - sightingsOf(a))
}

const wholeTrack = (track: Track, frames: number): Track => Array.from({ length: frames }, (_, frame) => track[frame])

/** In how many pictures the person is seen. */
export function sightingsOf(track: Track): number {
  return track.reduce((sum, group) => sum + (group?.filter((person) => person !== undefined).length ?? 0), 0)
}

/** Somebody who is seen almost as often as the one that is taken may as well have been meant. */
const ALMOST = 0.8

/** Whether a second person is seen about as often as the first; of people as `follow` lists them, the one seen most first. */
export const isOpenWho = ([first = 0, second = 0]: readonly number[]): boolean => second >= ALMOST * first

/** The median camera's; Infinity where no camera tells. */
function medianMove(before: readonly (Person | undefined)[], now: readonly (Person | undefined)[]): number {
  const shares = before.flatMap((person, camera) => (person && now[camera] ? (movedShare(person, now[camera]) ?? []) : [])).sort((a, b) => a - b)
  return shares[(shares.length - 1) >> 1] ?? Infinity
}
