import type { LegCurves } from './leg-curves.ts'
import { periodicThrough } from './periodic.ts'

/**
 * How adults run at 3.2 m/s, every 5 % of the cycle with foot off at 38 %, in degrees: written after the curves of
 * Novacheck (1998, Gait Posture 7:77), counted from standing as zero.
 */
const HIP_FLEXION = [27, 26, 23, 17, 10, 3, -3, -8, -10, -7, 0, 10, 21, 31, 38, 42, 42, 38, 33, 29]
const KNEE_FLEXION = [20, 30, 38, 41, 38, 33, 27, 24, 28, 41, 58, 76, 90, 97, 95, 85, 67, 46, 28, 19]
const ANKLE_FLEXION = [3, 8, 16, 21, 22, 17, 6, -9, -19, -17, -11, -5, -1, 2, 4, 5, 5, 4, 3, 3]
const HIP_ADDUCTION = [4, 7, 9, 9, 7, 5, 2, -1, -4, -5, -5, -4, -2, -1, 0, 1, 1, 2, 3, 3]
const KNEE_ADDUCTION = [0, 0.5, 1, 1, 0.8, 0.5, 0, -0.5, -1, -1.5, -1.5, -1, -0.5, 0, 0.3, 0.4, 0.3, 0.2, 0.1, 0]
const KNEE_ROTATION = [-1, 1, 3, 4, 4, 3, 2, 1, 1, 0, -1, -2, -2, -2, -2, -2, -2, -2, -2, -1.5]
const TOES = [4, 1, 0, 0, 0, 0, 5, 15, 22, 22, 18, 14, 12, 10, 10, 12, 14, 14, 10, 6]
/** What each m/s more adds (Novacheck 1998; Schache et al. 2011): the heel comes higher, the knee further forward. */
const HIP_FLEXION_BY_SPEED = [2, 1, 0, -1, -1, -2, -3, -3, -3, -2, 0, 2, 4, 5, 6, 6, 6, 5, 4, 3]
const KNEE_FLEXION_BY_SPEED = [4, 3, 2, 1, 0, 0, 0, 0, 0, 2, 5, 8, 9, 9, 8, 6, 4, 2, 2, 3]

export function runCurves(speedMps: number): LegCurves {
  const faster = Math.max(2, Math.min(5, speedMps)) - 3.2
  const sped = (curve: readonly number[], bySpeed: readonly number[]) => periodicThrough(curve.map((value, index) => value + faster * bySpeed[index]!))
  return {
    hipFlexion: sped(HIP_FLEXION, HIP_FLEXION_BY_SPEED),
    hipAdduction: periodicThrough(HIP_ADDUCTION),
    kneeFlexion: sped(KNEE_FLEXION, KNEE_FLEXION_BY_SPEED),
    kneeAdduction: periodicThrough(KNEE_ADDUCTION),
    kneeRotation: periodicThrough(KNEE_ROTATION),
    ankleFlexion: periodicThrough(ANKLE_FLEXION),
    toes: periodicThrough(TOES),
  }
}
