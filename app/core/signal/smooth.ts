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
  for (let axis = 0; axis < 3; axis++)
    for (let place = 0; place < length; place++) {
      const [first, last] = [Math.max(0, place - half), Math.min(length - 1, place + half)]
      let beyond = 0
      for (let other = first; other <= last; other++)
        beyond += taken[3 * other + axis]! ** 2 - chance * noise(from + other, axis) * gain.taken[Math.min(other, length - 1 - other, gain.taken.length - 1)]!
      excess[3 * place + axis] = Math.max(0, beyond / (last - first + 1))
    }
  return excess
}
