import { medianBetween, orderFew } from '../math/median.ts'
import { isThere, type Track } from './track.ts'

/** The median distance from the middle of a normal distribution in three dimensions, in standard deviations of one axis. */
const MEDIAN_DISTANCE = 1.538_17
/** So many standard deviations from its neighbours lies one point in 65 000 of a normal distribution in three dimensions. */
const MOST_DEVIATIONS = 5
/** Fewer neighbours do not say where a point should be. */
const LEAST_NEIGHBOURS = 4
/** A foot that stands does not move, and what little it then does is no outlier. */
const LEAST_SCATTER_M = 0.0005
/** So many windows say how far points usually scatter. */
const ENOUGH = 100

/**
 * Which points lie apart from those before and after them (Hampel's identifier, 1974, J Am Stat Assoc 69:383): further from the
 * median of twice `half` neighbours than so many times their median deviation. Each window is freed from its own way first, so
 * that what moves fast is not believed to scatter.
 */
export function outliersIn(track: Track, half: number): Uint8Array {
  const frames = track.length / 3
  const window = windowOf(half)
  const usual = Math.max(LEAST_SCATTER_M, usualScatter(track, half, window))
  const isOutlier = new Uint8Array(frames)
  for (const frame of suspects(track, half)) {
    const seen = compared(track, frame, half, window)
    // few points may lie close together by chance: none are believed to scatter less than usual
    if (seen && seen.deviation > MOST_DEVIATIONS * Math.max(seen.scatter, usual)) isOutlier[frame] = 1
  }
  return isOutlier
}

/** No outlier without a bend: only near those that bend most one has to look closely. */
function suspects(track: Track, half: number): number[] {
  const frames = track.length / 3
  const bends = new Float64Array(frames)
  for (let frame = 0; frame < frames; frame++) bends[frame] = bendAt(track, frame)
  const usual = medianBetween(bends.filter((bend) => !Number.isNaN(bend)))
  const isSuspect = new Uint8Array(frames)
  // where a neighbour is missing nothing says that there is none
  for (let frame = 0; frame < frames; frame++) if (!(bends[frame]! <= 3 * usual)) isSuspect.fill(1, Math.max(0, frame - 2 * half), frame + 2 * half + 1)
  const found: number[] = []
  for (let frame = 0; frame < frames; frame++) if (isSuspect[frame] && isThere(track, frame)) found.push(frame)
  return found
}

function bendAt(track: Track, frame: number): number {
  if (frame === 0 || 3 * frame + 3 >= track.length) return NaN
  const at = 3 * frame
  const axis = (place: number) => track[at - 3 + place]! - 2 * track[at + place]! + track[at + 3 + place]!
  return Math.hypot(axis(0), axis(1), axis(2))
}

function usualScatter(track: Track, half: number, window: Window): number {
  const frames = track.length / 3
  const every = Math.max(1, Math.floor(frames / ENOUGH))
  const scatters: number[] = []
  for (let frame = 0; frame < frames; frame += every) {
    const seen = isThere(track, frame) && compared(track, frame, half, window)
    if (seen) scatters.push(seen.scatter)
  }
  return medianBetween(scatters)
}

/** What one look at a point needs; one serves for all of them. */
interface Window {
  there: Int32Array
  places: Float64Array
  apart: Float64Array
  sorted: Float64Array
}

function windowOf(half: number): Window {
  const most = 4 * half + 1
  return { there: new Int32Array(most), places: new Float64Array(most), apart: new Float64Array(most), sorted: new Float64Array(most) }
}

/** How far a point lies from the middle of those around, and how far these usually do; undefined where there are too few. */
function compared(track: Track, frame: number, half: number, { there, places, apart, sorted }: Window): { deviation: number; scatter: number } | undefined {
  const count = nearestInto(there, track, frame, half)
  if (count - 1 < LEAST_NEIGHBOURS) return undefined
  apart.fill(0)
  for (let axis = 0; axis < 3; axis++) {
    for (let next = 1; next < count; next++) sorted[next - 1] = (track[3 * there[next]! + axis]! - track[3 * there[next - 1]! + axis]!) / (there[next]! - there[next - 1]!)
    const way = medianOfFew(sorted, count - 1)
    for (let place = 0; place < count; place++) sorted[place] = places[place] = track[3 * there[place]! + axis]! - way * (there[place]! - frame)
    const middle = medianOfFew(sorted, count)
    for (let place = 0; place < count; place++) apart[place]! += (places[place]! - middle) ** 2
  }
  const place = there.indexOf(frame)
  // at an end the others all lie on one side, and a bend leads away from their middle
  const oneSided = Math.abs(count - 1 - 2 * place) / (count - 1)
  const deviation = Math.sqrt(apart[place]!) / (1 + oneSided)
  return { deviation, scatter: Math.sqrt(medianOfFew(apart, count)) / MEDIAN_DISTANCE }
}

/** The frame and twice `half` others, in order, and how many those are: as many on either side, or more on one where there are none on the other. */
function nearestInto(there: Int32Array, track: Track, frame: number, half: number): number {
  let count = 0
  for (let other = Math.max(0, frame - 2 * half); other <= frame + 2 * half && 3 * other < track.length; other++) if (isThere(track, other)) there[count++] = other
  const from = Math.max(0, Math.min(there.indexOf(frame) - half, count - 2 * half - 1))
  const to = Math.min(count, from + 2 * half + 1)
  there.copyWithin(0, from, to)
  return to - from
}

/** Of the first so many, which are put in order. */
function medianOfFew(values: Float64Array, count: number): number {
  orderFew(values, count)
  return (values[(count - 1) >> 1]! + values[count >> 1]!) / 2
}
