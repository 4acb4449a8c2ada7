/** Which curves are looked through for deviations. Each one more raises what chance gives somewhere, and so what any of them has to reach. */
import type { Angle } from '../../body/angles/segment-angles.ts'
import { strideCurves } from '../cycles/stride-curves.ts'
import type { MeasuredGait } from '../measured-gait.ts'
import { SIDES } from '../../body/joints.ts'

/**
 * What a gait profile is made of, and the trunk. The thigh against the vertical only where hips have no flexion of their own. A foot's pitch is
 * what thigh, knee and ankle add up to: to test it too would count them twice. Arms, and turns of knee and ankle about other axes, are shown but not tested.
 */
const CANDIDATES: readonly Angle[] = [
  'pelvis-tilt',
  'pelvis-obliquity',
  'pelvis-rotation',
  'trunk-lean',
  'trunk-side-lean',
  'trunk-rotation',
  'hip-flexion',
  'hip-adduction',
  'hip-rotation',
  'thigh-flexion',
  'knee-flexion',
  'ankle-flexion',
  'foot-progression',
]

/** Those that all of the measurements have on some side. */
export function testedAngles(gaits: readonly MeasuredGait[]): Angle[] {
  const has = (gait: MeasuredGait, angle: Angle) => SIDES.some((side) => strideCurves(gait.strides[side])[angle] !== undefined)
  return testedOf((angle) => gaits.every((gait) => has(gait, angle)))
}

export function testedOf(isKnown: (angle: Angle) => boolean): Angle[] {
  const known = CANDIDATES.filter(isKnown)
  return known.includes('hip-flexion') ? known.filter((angle) => angle !== 'thigh-flexion') : known
}
