import { median } from '../../math/median.ts'
import type { StreamEvent } from './matching.ts'

/** A picture's mean brightness by frame, on the stream's own clock. */
export interface Brightness {
  timesUs: ArrayLike<number>
  values: ArrayLike<number>
}

/** Frames on either side that say how bright it is without a flash. */
const REACH = 12
/** A lamp that is switched on stays on: what is bright for longer is no flash. */
const LONGEST_FRAMES = 4
const LEAST_STRENGTH = 8
/** Of the usual brightness. */
const LEAST_RISE = 0.02

/** Where the picture is brighter for some frames than before and after; in the middle of what it is brighter by. */
export function flashesOf({ timesUs, values }: Brightness): StreamEvent[] {
  const rises = Float64Array.from({ length: values.length }, (_, frame) => values[frame]! - usualAt(values, frame))
  const unrest = Math.max(median(rises.map(Math.abs)), LEAST_RISE * median(values) / LEAST_STRENGTH, Number.MIN_VALUE)
  const flashes: StreamEvent[] = []
  for (let frame = 0; frame < rises.length; frame++) {
    if (!(rises[frame]! >= LEAST_STRENGTH * unrest)) continue
    const from = frame
    let [weight, sum, most] = [0, 0, 0]
    for (; rises[frame]! >= (LEAST_STRENGTH / 4) * unrest; frame++) {
      weight += rises[frame]!
      sum += rises[frame]! * timesUs[frame]!
      most = Math.max(most, rises[frame]!)
    }
    if (frame - from <= LONGEST_FRAMES) flashes.push({ timeUs: sum / weight, strength: most / unrest })
  }
  return flashes
}

function usualAt(values: ArrayLike<number>, frame: number): number {
  const around: number[] = []
  for (let other = Math.max(0, frame - REACH); other <= frame + REACH && other < values.length; other++) around.push(values[other]!)
  return median(around)
}
