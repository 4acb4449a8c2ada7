/** Where a fitted body was held by what a joint cannot do, in words. */
import type { LimitName } from '../body/fit/soft-holds.ts'
import type { Oddity } from '../formats/inspection.ts'
import type { LimitsActing } from './angles/angles-of-fit.ts'
import { shareHeld } from './angles/certainty.ts'

const IN_WORDS: Readonly<Record<LimitName, string>> = {
  'left-knee-straight': 'left knee from bending forwards',
  'right-knee-straight': 'right knee from bending forwards',
  'left-elbow-straight': 'left elbow from bending backwards',
  'right-elbow-straight': 'right elbow from bending backwards',
}

export function limitFindings(limits: LimitsActing): Oddity[] {
  return (Object.entries(limits) as [LimitName, Float64Array][]).flatMap(([name, beyondDeg]) => {
    const share = shareHeld(beyondDeg)
    return share === 0 ? [] : [{ level: 'note', code: 'limit-acts', message: `The limit of the joint held the ${IN_WORDS[name]} in ${percentOf(share)} of frames, so the angle is not the keypoints’ alone there.` }]
  })
}

/** What is there is never told as none. */
export const percentOf = (share: number): string => (share < 0.005 ? 'less than 1 %' : `${Math.round(100 * share)} %`)
