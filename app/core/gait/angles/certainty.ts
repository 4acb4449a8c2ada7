/** How sure a trial's angles are on the whole, and how far they are a limit's rather than the keypoints'. */
import type { LimitName } from '../../body/fit/soft-holds.ts'
import { bySide, type Side } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { medianBetween } from '../../math/median.ts'
import type { TrialAngles } from './trial-angles.ts'

type ByAngle = Readonly<Record<Side, Readonly<Partial<Record<Angle, number>>>>>

export interface Certainty {
  /** One standard deviation of an angle in a frame, degrees, the middle over the trial. Places of keypoints are a large part of it, and are the same in all strides: a mean is hardly surer. */
  spreadDeg: ByAngle
  /** Share of the frames in which the limit of the joint acts; only of joints that were held. */
  heldShare: ByAngle
}

const HOLDS: Readonly<Record<LimitName, readonly [Side, Angle]>> = {
  'left-knee-straight': ['left', 'knee-flexion'],
  'right-knee-straight': ['right', 'knee-flexion'],
  'left-elbow-straight': ['left', 'elbow-flexion'],
  'right-elbow-straight': ['right', 'elbow-flexion'],
}

export function certaintyOf({ spreads, limits }: Pick<TrialAngles, 'spreads' | 'limits'>): Certainty {
  const held = limits ? (Object.entries(limits) as [LimitName, Float64Array][]).map(([name, beyondDeg]) => [...HOLDS[name], shareHeld(beyondDeg)] as const) : []
  return {
    spreadDeg: bySide((side) => Object.fromEntries(Object.entries(spreads?.[side] ?? {}).flatMap(([angle, sd]) => {
      const middle = medianBetween(sd.filter((value) => !Number.isNaN(value)))
      return Number.isNaN(middle) ? [] : [[angle, middle] as const]
    }))),
    heldShare: bySide((side) => Object.fromEntries(held.flatMap(([of, angle, share]) => (of === side && share > 0 ? [[angle, share] as const] : [])))),
  }
}

export const shareHeld = (beyondDeg: Float64Array): number => beyondDeg.filter((beyond) => beyond > 0).length / beyondDeg.length
