/**
 * Steps by how fast the foot goes up and down (O'Connor et al. 2007, Gait Posture 25:469): the middle between heel and toes rises fastest as the foot leaves,
 * and falls fastest, with the heel low already, as it strikes. It needs no pelvis, and no direction.
 */
import type { Way } from '../gait-points.ts'
import { type EventMethod, LEAST_STRIDE_S, WITHIN_S } from './event-method.ts'
import { type Peak, peaksOf, standsOut } from './peaks.ts'

/** Of the range in which the heel goes up and down: only below this a fall is a strike (as published). */
const HEEL_LOW = 0.35
/** Foot lengths a second: feet that stand, and points that tremble, are not so quick. Assumed. */
const LEAST_PER_S = 1
/** Of the quickest rise of the stretch, an off's own and a strike's fall: the toes' lift before a strike, and what the foot does on the floor, is slower. Assumed. */
const QUICK = { 'foot-off': 0.6, 'foot-strike': 0.25 } as const
/** To both sides of a strike no fall is quicker; the swing's own fall is not much farther away. */
const STRIKE_REACH_S = 0.1

export const FOOT_VELOCITY: EventMethod = {
  source: 'foot-velocity',
  needs: { 'foot-strike': ['heel', 'toe'], 'foot-off': ['heel', 'toe'] },
  /** 16 ± 15 and 9 ± 15 ms late in 54 children (as published); 9 ± 15 ms late, and 15 ± 32 ms early, in the sample lab's walkers with 10 mm of noise. */
  uncertaintyS: { 'foot-strike': 0.025, 'foot-off': 0.04 },
  find({ rateHz, heel, toe, footLengthM }, kind) {
    const rises = riseOf(heel, toe, rateHz)
    const quickest = quantile(rises, 0.98)
    const least = LEAST_PER_S * footLengthM
    if (quickest < least) return []
    const falls = rises.map((rise) => -rise)
    const stands = (samples: Float64Array, peak: Peak) => standsOut(samples, peak, Math.max(least, QUICK['foot-strike'] * quickest), WITHIN_S * rateHz)
    const isLow = lowIn(heel)
    const peaks =
      kind === 'foot-off'
        ? peaksOf(rises, Math.round((LEAST_STRIDE_S / 2) * rateHz)).filter((peak) => peak.value > QUICK['foot-off'] * quickest && stands(rises, peak))
        : highestOfNear(peaksOf(falls, Math.round(STRIKE_REACH_S * rateHz)).filter((peak) => isLow(Math.round(peak.at)) && stands(falls, peak)), LEAST_STRIDE_S * rateHz)
    return peaks.map(({ at }) => at)
  },
}

/** Of peaks within one stride the highest. */
const highestOfNear = (peaks: readonly Peak[], near: number): Peak[] => peaks.filter(({ at, value }) => !peaks.some((other) => Math.abs(other.at - at) < near && other.value > value))

/** Metres a second, by the frames before and after. */
function riseOf(heel: Way, toe: Way, rateHz: number): Float64Array {
  const frames = heel.length / 3
  const height = (frame: number) => (heel[3 * frame + 2]! + toe[3 * frame + 2]!) / 2
  return Float64Array.from({ length: frames }, (_, frame) => {
    const [before, after] = [Math.max(0, frame - 1), Math.min(frames - 1, frame + 1)]
    return ((height(after) - height(before)) * rateHz) / (after - before)
  })
}

function lowIn(heel: Way): (frame: number) => boolean {
  const heights = Float64Array.from({ length: heel.length / 3 }, (_, frame) => heel[3 * frame + 2]!)
  const [lowest, highest] = [quantile(heights, 0.02), quantile(heights, 0.98)]
  return (frame) => heights[frame]! < lowest + HEEL_LOW * (highest - lowest)
}

const quantile = (values: Float64Array, share: number): number => values.toSorted()[Math.round(share * (values.length - 1))]!
