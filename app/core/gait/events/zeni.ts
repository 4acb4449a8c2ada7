/**
 * Steps by how far the foot is before the pelvis (Zeni et al. 2008, Gait Posture 27:710): a foot strikes where its heel is farthest ahead, and leaves where
 * its toes are farthest behind.
 */
import type { Way } from '../gait-points.ts'
import { type EventMethod, LEAST_STRIDE_S, WITHIN_S } from './event-method.ts'
import { peaksOf, standsOut } from './peaks.ts'

/** Of the foot's length: who steps moves it farther from the pelvis and back, who stands and sways does not. Assumed. */
const LEAST_SWING = 0.3

export const ZENI: EventMethod = {
  source: 'zeni',
  needs: { 'foot-strike': ['pelvis', 'heading', 'heel'], 'foot-off': ['pelvis', 'heading', 'toe'] },
  /**
   * Not yet corrected: strikes come 55 to 70 ms early in children (design §6); by how much they and offs are early or late in the sample lab's walkers
   * `usual-offsets.ts` says.
   */
  uncertaintyS: { 'foot-strike': 0.06, 'foot-off': 0.025 },
  find({ rateHz, pelvis, heading, heel, toe, footLengthM }, kind) {
    const ahead = kind === 'foot-strike' ? aheadOfPelvis(heel, pelvis, heading, 1) : aheadOfPelvis(toe, pelvis, heading, -1)
    return peaksOf(ahead, Math.round((LEAST_STRIDE_S / 2) * rateHz))
      .filter((peak) => standsOut(ahead, peak, LEAST_SWING * footLengthM, WITHIN_S * rateHz))
      .map(({ at }) => at)
  },
}

function aheadOfPelvis(way: Way, pelvis: Way, heading: Float64Array, sign: 1 | -1): Float64Array {
  return Float64Array.from({ length: heading.length / 2 }, (_, frame) => sign * ((way[3 * frame]! - pelvis[3 * frame]!) * heading[2 * frame]! + (way[3 * frame + 1]! - pelvis[3 * frame + 1]!) * heading[2 * frame + 1]!))
}
