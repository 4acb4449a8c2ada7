/** Which frames are worth their memory. */
import { distanceUs, type FilmTimesUs, type Gaze, indicesWithin } from './nearness.ts'

export interface WatchedFilm {
  times: FilmTimesUs
  gaze: Gaze
  /** Of a frame as it is kept, or would be: one that was shown larger before still takes more than one that comes now. */
  bytesOf(index: number): number
}

export interface FrameRange {
  first: number
  last: number
  /** Distance of the farthest frame that may be in it. */
  reachUs: number
}

export interface KeptFrame {
  filmId: string
  index: number
  bytes: number
}

/** Decoding on without end would heat a laptop, and take processors from whatever else runs, for frames that nobody may look at. No key leads further from rest than a second, and to the frame that is nearest there. */
const LONGEST_REACH_US = { atRest: 1.05e6, playing: 5e6 }
/** What is decoded fits with room to spare, so that nothing is thrown away that would be decoded again. */
const DECODED_SHARE = 0.9
const KEPT_SHARE = 0.95
const FINEST_US = 100

/** The same stretch of time around the gaze in every film, as long as memory allows; at least what is looked at. */
export function rangesWorthKeeping(films: readonly WatchedFilm[], memoryBytes: number, speed: number): FrameRange[] {
  const mostUs = speed === 0 ? LONGEST_REACH_US.atRest : LONGEST_REACH_US.playing * Math.max(1, speed)
  const bytesWithin = films.map((film) => bytesWithinReach(film, mostUs))
  const fits = (reachUs: number) => bytesWithin.reduce((sum, bytes) => sum + bytes(reachUs), 0) <= memoryBytes * DECODED_SHARE
  const reachUs = largest(fits, mostUs)
  return films.map(({ times, gaze }) => ({ ...indicesWithin(times, gaze, reachUs), reachUs }))
}

/** What has to go so that the rest fits: the farthest first, films that are not on screen before all others, never what is looked at. */
export function framesToDrop(
  kept: readonly KeptFrame[],
  watched: ReadonlyMap<string, Pick<WatchedFilm, 'times' | 'gaze'>>,
  memoryBytes: number,
): KeptFrame[] {
  let bytes = kept.reduce((sum, frame) => sum + frame.bytes, 0)
  if (bytes <= memoryBytes) return []
  const far = kept
    .map((frame) => ({ frame, distance: distanceOf(frame, watched) }))
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => b.distance - a.distance)
  const dropped: KeptFrame[] = []
  for (const { frame } of far) {
    if (bytes <= memoryBytes * KEPT_SHARE) break
    bytes -= frame.bytes
    dropped.push(frame)
  }
  return dropped
}

/** Bytes of all frames within a reach of at most that. */
function bytesWithinReach({ times, gaze, bytesOf }: WatchedFilm, mostUs: number): (reachUs: number) => number {
  const most = indicesWithin(times, gaze, mostUs)
  const before = new Float64Array(most.last - most.first + 2)
  for (let index = most.first; index <= most.last; index++) before[index - most.first + 1] = before[index - most.first]! + bytesOf(index)
  return (reachUs) => {
    const { first, last } = indicesWithin(times, gaze, reachUs)
    return before[last + 1 - most.first]! - before[first - most.first]!
  }
}

function distanceOf({ filmId, index }: KeptFrame, watched: ReadonlyMap<string, Pick<WatchedFilm, 'times' | 'gaze'>>): number {
  const film = watched.get(filmId)
  if (!film) return Infinity
  if (index === film.gaze.index) return 0
  // Two frames at one time are still two frames.
  return Math.max(distanceUs(film.times, film.gaze, index), 1)
}

function largest(fits: (reachUs: number) => boolean, mostUs: number): number {
  if (fits(mostUs)) return mostUs
  let [low, high] = [0, mostUs]
  while (high - low > FINEST_US) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}
