import { frameAt, lastStarted, type FrameTimes } from '../../../core/time/frame-times.ts'

/** A playing clock at one moment. Time is kept finer than a microsecond so that slow motion does not lose any. */
export interface Ride {
  timeUs: number
  /** Wall clock. */
  atMs: number
  /** Footage seconds a second; negative: backwards. */
  speed: number
}

export interface Bounds {
  startUs: number
  endUs: number
  loop: boolean
}

export interface Advanced {
  ride: Ride
  /** The first moment that is not there yet; null: nothing is waited for. */
  waitsForUs: number | null
  ended: boolean
}

/** A window that was out of sight for a while does not leap. */
const LONGEST_TICK_MS = 250

/**
 * The clock moves on by wall clock × speed, but only to a moment for which every picture is there. What it waits is
 * lost, never caught up: slow decoding shows as slow motion.
 */
export function advance(ride: Ride, nowMs: number, bounds: Bounds, furthest: (fromUs: number, toUs: number) => Reach): Advanced {
  const tickMs = Math.max(0, Math.min(LONGEST_TICK_MS, nowMs - ride.atMs))
  const wantedUs = ride.timeUs + ride.speed * tickMs * 1000
  // Beyond it already where another camera was chosen meanwhile: then it ends where it is.
  const limitUs = ride.speed < 0 ? Math.min(bounds.startUs, ride.timeUs) : Math.max(bounds.endUs, ride.timeUs)
  const beyond = ride.speed < 0 ? wantedUs < limitUs : wantedUs > limitUs
  const { reachedUs, waitsForUs } = furthest(ride.timeUs, beyond ? limitUs : wantedUs)
  const there = (timeUs: number, waits: number | null, ended: boolean): Advanced => ({ ride: { ...ride, timeUs, atMs: nowMs }, waitsForUs: waits, ended })
  if (!beyond || waitsForUs !== null) return there(reachedUs, waitsForUs, false)
  if (!bounds.loop || bounds.endUs <= bounds.startUs) return there(limitUs, null, true)
  const againUs = ride.speed < 0 ? bounds.endUs : bounds.startUs
  return furthest(againUs, againUs).waitsForUs === null ? there(againUs, null, false) : there(limitUs, againUs, false)
}

export interface Reach {
  reachedUs: number
  /** Where it stopped, null where it got all the way. */
  waitsForUs: number | null
}

/**
 * How far one gets from one moment towards another with every picture on the way there, whether the screen has time to
 * draw it or not: none is leapt over because a later one is there. A film that shows none at a moment is not waited for.
 */
export function furthestReady(fromUs: number, toUs: number, films: readonly FrameTimes[], isThere: (film: number, index: number) => boolean): Reach {
  const ready = (timeUs: number) =>
    films.every((times, film) => {
      const at = frameAt(times, Math.round(timeUs))
      return at.kind !== 'frame' || isThere(film, at.index)
    })
  const moments = [fromUs, ...momentsBetween(fromUs, toUs, films), toUs]
  const missing = moments.findIndex((timeUs) => !ready(timeUs))
  if (missing < 0) return { reachedUs: toUs, waitsForUs: null }
  return { reachedUs: moments[missing - 1] ?? fromUs, waitsForUs: moments[missing]! }
}

/** The starts of all frames on the way, in the order of travel: each frame is the nearest at its own. */
function momentsBetween(fromUs: number, toUs: number, films: readonly FrameTimes[]): number[] {
  const [lowUs, highUs] = fromUs < toUs ? [fromUs, toUs] : [toUs, fromUs]
  const moments = new Set<number>()
  for (const { startUs } of films)
    for (let index = lastStarted(startUs, lowUs) + 1; index < startUs.length && startUs[index]! < highUs; index++) moments.add(startUs[index]!)
  return [...moments].sort((a, b) => (fromUs < toUs ? a - b : b - a))
}
