/** Why an angle is not told. */
import { ANGLE_DEFINITIONS } from '../../body/angles/angle-definitions.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { asReason } from '../../first-letter.ts'
import type { AngleCurves } from './angle-curves.ts'
import type { AngleSource } from './trial-angles.ts'

/** In words, by angle. */
export type UntoldAngles = Readonly<Partial<Record<Angle, string>>>

/** A maker's model, and markers on the skin, see more than keypoints do: what keypoints of a model do not tell is nothing to them. */
export const isOfKeypoints = (source: AngleSource): boolean => source === 'fit' || source === 'points'

export function withoutUntold(curves: AngleCurves, untold: UntoldAngles): AngleCurves {
  const known = (side: AngleCurves['left']) => Object.fromEntries(Object.entries(side).filter(([angle]) => untold[angle as Angle] === undefined))
  return { left: known(curves.left), right: known(curves.right) }
}

/** Of one that has no curve though strides were found. */
export function whyUntold(angle: Angle, source: AngleSource, untold: UntoldAngles): string {
  const said = untold[angle]
  if (said !== undefined) return said
  if (source === 'vendor' || source === 'opensim') return 'the file does not have it'
  const { unseen } = ANGLE_DEFINITIONS[angle]
  return (isOfKeypoints(source) && unseen && asReason(unseen)) || 'these points do not tell it'
}
