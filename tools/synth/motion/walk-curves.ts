import type { LegCurves } from './leg-curves.ts'
import { periodicThrough } from './periodic.ts'

/**
 * How adults walk, every 5 % from foot strike, in degrees: written after the curves of Winter (1991, natural cadence) and
 * Kadaba et al. (1990), counted from standing as zero (a standing pelvis is already tilted by about 10°, so hip flexion
 * here is less than against the pelvis' bones). Adduction and inward turn positive.
 */
const HIP_FLEXION = [25.5, 25, 23.5, 20.5, 16, 11, 6, 1, -4, -8.5, -12, -12.5, -8, 0, 9, 17.5, 24, 27.5, 28, 27]
const KNEE_FLEXION = [8, 14, 18.5, 19.5, 17.5, 14, 10.5, 8, 7, 8.5, 13, 22.5, 37, 52, 61, 60.5, 49.5, 32, 14.5, 6]
const ANKLE_FLEXION = [0, -4, -4.5, 0, 3.5, 6, 7.5, 9, 10.5, 11, 8.5, 0, -12, -16.5, -8.5, -1.5, 2, 3, 2.5, 1.5]
const HIP_ADDUCTION = [-1, 1.5, 4, 5.5, 5.5, 5, 4.5, 4, 3.5, 2.5, 0, -3, -5.5, -6, -5, -4, -3, -2.5, -2, -1.5]
const KNEE_ADDUCTION = [0, 0.5, 1, 1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0, -0.4, -1, -1.6, -1.8, -1.4, -0.6, 0, 0.2, 0.1]
const KNEE_ROTATION = [-1, 0.5, 2, 3, 3, 2.6, 2.2, 2, 1.8, 1.5, 1.5, 2, 2, 1, -0.5, -1.5, -2, -2.2, -2, -1.6]
/** The toes are lifted over the floor. */
const TOES = [3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 15, 22, 24, 24, 23, 22, 20, 14, 8]
/** What each tenth of v* = v/√(g·leg) above 0.44 adds (Kadaba 1990; Lelas et al. 2003): loading deepens, swing quickens. */
const KNEE_FLEXION_BY_SPEED = [0.5, 2, 3.2, 3.4, 2.6, 1.6, 0.8, 0.3, 0, 0.2, 0.8, 1.6, 2.2, 2, 1.4, 0.8, 0.3, 0, 0, 0.2]

export function walkCurves(speed: number): LegCurves {
  const tenths = (Math.max(0.2, Math.min(0.75, speed)) - 0.44) / 0.1
  return {
    hipFlexion: periodicThrough(HIP_FLEXION),
    hipAdduction: periodicThrough(HIP_ADDUCTION),
    kneeFlexion: periodicThrough(KNEE_FLEXION.map((value, index) => value + tenths * KNEE_FLEXION_BY_SPEED[index]!)),
    kneeAdduction: periodicThrough(KNEE_ADDUCTION),
    kneeRotation: periodicThrough(KNEE_ROTATION),
    ankleFlexion: periodicThrough(ANKLE_FLEXION),
    toes: periodicThrough(TOES),
  }
}
