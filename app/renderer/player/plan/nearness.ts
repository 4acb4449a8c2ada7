/** How soon a frame may be looked at: the one measure for what is decoded next, what is kept and what goes first. */

/** Where one film is looked at, and which way it goes. */
export interface Gaze {
  index: number
  travel: -1 | 0 | 1
}

/** When each frame is shown, on the film's own clock; ascending. */
export type FilmTimesUs = Float64Array

/** Turning round is rarer than going on. */
const OTHER_SIDE_WEIGHT = 3

/** 0 is what is looked at now; else microseconds of footage, more on the side that is left behind. */
export function distanceUs(times: FilmTimesUs, { index: at, travel }: Gaze, index: number): number {
  const us = Math.abs(times[index]! - times[at]!)
  return isLeftBehind(index - at, travel) ? us * OTHER_SIDE_WEIGHT : us
}

/** First and last index that are within `distanceUs` of the gaze. */
export function indicesWithin(times: FilmTimesUs, { index: at, travel }: Gaze, mostUs: number): { first: number; last: number } {
  const reachUs = (side: -1 | 1) => (isLeftBehind(side, travel) ? mostUs / OTHER_SIDE_WEIGHT : mostUs)
  return { first: firstAtOrAfter(times, times[at]! - reachUs(-1)), last: firstAtOrAfter(times, times[at]! + reachUs(1) + 0.5) - 1 }
}

/** The length of the table where there is none. */
export function firstAtOrAfter(times: FilmTimesUs, timeUs: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! < timeUs) low = middle + 1
    else high = middle
  }
  return low
}

function isLeftBehind(side: number, travel: Gaze['travel']): boolean {
  return side * travel < 0
}
