/** Where feet and pelvis are in a trial, and what of them is not known. */
import { centreOfMassOverTime } from '../body/centre-of-mass.ts'
import { pointsOfMarkers } from '../body/markers/points-of-markers.ts'
import type { Oddity } from '../formats/inspection.ts'
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import { noted } from '../notes/notes.ts'
import { LEAST_SAMPLES } from '../signal/butterworth.ts'
import { gaitPoints, missingFor, type GaitPoints } from './gait-points.ts'

/** Frame by frame of the whole trial; null where steps cannot be looked for at all, with the reason among the findings. */
export function stepPoints(motion: MarkerMotion, findings: Oddity[]): GaitPoints | null {
  const missing = missingFor(motion.markers)
  const points = gaitPoints(motion)
  if (!points) {
    findings.push(noted('warning', 'no-feet', { missing }))
    return null
  }
  if (missing.length > 0) findings.push(noted('warning', 'parts-missing', { missing }))
  if (motion.timesS.length < Math.max(LEAST_SAMPLES, motion.rateHz / 2)) {
    findings.push(noted('warning', 'feet-too-short', {}))
    return null
  }
  const centre = centreOfMassOverTime(motion.timesS.length, pointsOfMarkers(motion))
  return { ...points, centre: centre.some((value) => !Number.isNaN(value)) ? centre : null }
}
