import { lowPass } from './butterworth.ts'
import type { NoiseGain } from './noise-gain.ts'
import type { Stretch, Track } from './track.ts'

/** A track's stretch through the low-pass, in place; three numbers a frame of what was taken away come back. */
export function smooth(track: Track, [from, to]: Stretch, cutOffHz: number, rateHz: number): Float64Array {
  const taken = track.slice(3 * from, 3 * to)
  for (let axis = 0; axis < 3; axis++) {
    const filtered = lowPass(Float64Array.from({ length: to - from }, (_, place) => taken[3 * place + axis]!), cutOffHz, rateHz)
    for (const [place, value] of filtered.entries()) {
      track[3 * (from + place) + axis] = value
      taken[3 * place + axis]! -= value
    }
  }
  return taken
}

/** A point's noise that is new in every frame: its variance along each axis. */
export type Noise = (frame: number, axis: number) => number

/**
 * How wrong a stretch is for the low-pass taking motion for noise: what it took away around a frame beyond what noise explains, and
 * beyond what so few frames may take by chance. Squared, three numbers a frame.
 */
export function motionTaken(taken: Float64Array, [from, to]: Stretch, noise: Noise, gain: NoiseGain, half: number): Float64Array {
  const length = to - from
  const chance = 1 + Math.sqrt(2 / (2 * half + 1))
  const excess = new Float64Array(3 * length)
  // Sums up to each place: what lies around one is the difference of two. Of noise that nobody knows there is nothing to add.
  const beyond = new Float64Array(length + 1)
  const unknown = new Uint32Array(length + 1)
  for (let axis = 0; axis < 3; axis++) {
    for (let place = 0; place < length; place++) {
      const own = taken[3 * place + axis]! ** 2 - chance * noise(from + place, axis) * gain.taken[Math.min(place, length - 1 - place, gain.taken.length - 1)]!
      beyond[place + 1] = beyond[place]! + (Number.isNaN(own) ? 0 : own)
      unknown[place + 1] = unknown[place]! + (Number.isNaN(own) ? 1 : 0)
    }
    for (let place = 0; place < length; place++) {
      const [first, end] = [Math.max(0, place - half), Math.min(length, place + half + 1)]
      excess[3 * place + axis] = unknown[end] === unknown[first] ? Math.max(0, (beyond[end]! - beyond[first]!) / (end - first)) : NaN
    }
  }
  return excess
}
