/** Where a fitted body was held by what a joint cannot do, in words. */
import type { LimitName } from '../body/fit/soft-holds.ts'
import type { Oddity } from '../formats/inspection.ts'
import type { LimitsActing } from './angles-of-fit.ts'

const IN_WORDS: Readonly<Record<LimitName, string>> = {
  'left-knee-straight': 'left knee from bending forwards',
  'right-knee-straight': 'right knee from bending forwards',
  'left-elbow-straight': 'left elbow from bending backwards',
  'right-elbow-straight': 'right elbow from bending backwards',
}

export function limitFindings(limits: LimitsActing): Oddity[] {
  return (Object.entries(limits) as [LimitName, Float64Array][]).flatMap(([name, beyondDeg]) => {
    const acting = beyondDeg.filter((beyond) => beyond > 0).length
    return acting === 0 ? [] : [{ level: 'note', code: 'limit-acts', message: `The fitted body held the ${IN_WORDS[name]} in ${acting} of ${beyondDeg.length} frames, so the angle is not the keypoints' alone there.` }]
  })
}
