import type { SideCosts } from './costs.ts'

/** Each exchanged frame costs this besides: where nothing speaks for it, sides stay as they are. */
const EXCHANGED = 0.5
/** And each begin and end of such a stretch: models do not change their mind for nothing. */
const CHANGED = 2

/** The cheapest choice for all frames together (Viterbi 1967), knowing two frames at a time: 1 where the sides are exchanged. */
export function likeliestPath({ places, steps }: SideCosts): Uint8Array {
  const frames = places.length / 2
  const path = new Uint8Array(frames)
  if (frames < 2) return path
  // of a state, this frame's choice is the last bit and that before it the other
  const from = new Uint8Array(4 * frames)
  const costs = Float64Array.from([0, 1, 2, 3], (state) => costAt(places, 0, state >> 1) + costAt(places, 1, state & 1) + changeCost(state))
  const next = new Float64Array(4)
  for (let frame = 2; frame < frames; frame++) {
    for (let state = 0; state < 4; state++) {
      const before = state >> 1
      const now = state & 1
      const kept = costs[before]! + steps[4 * frame + oddOneOut(0, before, now)]!
      const exchanged = costs[2 + before]! + steps[4 * frame + oddOneOut(1, before, now)]!
      from[4 * frame + state] = exchanged < kept ? 1 : 0
      next[state] = Math.min(kept, exchanged) + costAt(places, frame, now) + changeCost(state)
    }
    costs.set(next)
  }
  let state = costs.indexOf(Math.min(...costs))
  for (let frame = frames - 1; frame >= 1; frame--) {
    path[frame] = state & 1
    state = (from[4 * frame + state]! << 1) | (state >> 1)
  }
  path[0] = state & 1
  return path
}

function costAt(places: Float64Array, frame: number, exchanged: number): number {
  return places[2 * frame + exchanged]! + exchanged * EXCHANGED
}

function changeCost(state: number): number {
  return state === 1 || state === 2 ? CHANGED : 0
}

/** Of three choices in a row. 0: none, all are alike · 1: the last · 2: the middle one · 3: the first. To exchange all three changes nothing. */
export function oddOneOut(first: number, middle: number, last: number): number {
  if (first === middle) return middle === last ? 0 : 1
  return first === last ? 2 : 3
}
