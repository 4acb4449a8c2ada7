import type { FrameTimes } from '../../../core/time/frame-times.ts'
import type { Range } from '../view.ts'
import type { Bounds } from './ride.ts'

type Stretch = Pick<Bounds, 'startUs' | 'endUs'>

/** Playing is playing through one film, the chosen one's: from its first frame to its last, or what in and out leave of it. */
export function stretchOf({ startUs }: FrameTimes, { inUs, outUs }: Range): Stretch {
  const whole = { startUs: startUs[0] ?? 0, endUs: startUs.at(-1) ?? 0 }
  const left = { startUs: Math.max(whole.startUs, inUs ?? whole.startUs), endUs: Math.min(whole.endUs, outUs ?? whole.endUs) }
  // In and out may have been set beside it, for another camera.
  return left.startUs < left.endUs ? left : whole
}

/**
 * Where playing begins that is asked for here. At the end it begins again from the start; backwards it does so only in a
 * loop: whoever goes back to the start wants to be there. Null: nothing lies that way.
 */
export function beginningFrom(hereUs: number, direction: -1 | 1, { startUs, endUs, loop }: Bounds): number | null {
  if (endUs <= startUs) return null
  if (direction > 0) return hereUs < startUs || hereUs >= endUs ? startUs : hereUs
  if (hereUs > startUs) return Math.min(hereUs, endUs)
  return loop ? endUs : null
}
