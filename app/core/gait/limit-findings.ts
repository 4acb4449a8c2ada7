/** Where a fitted body was held by what a joint cannot do, in words. */
import type { LimitName } from '../body/fit/soft-holds.ts'
import type { Side } from '../body/joints.ts'
import type { Oddity } from '../formats/inspection.ts'
import type { HeldJoint } from '../notes/english/body.ts'
import { noted } from '../notes/notes.ts'
import type { LimitsActing } from './angles/angles-of-fit.ts'
import { shareHeld } from './angles/certainty.ts'

const HELD: Readonly<Record<LimitName, { side: Side; joint: HeldJoint }>> = {
  'left-knee-straight': { side: 'left', joint: 'knee' },
  'right-knee-straight': { side: 'right', joint: 'knee' },
  'left-elbow-straight': { side: 'left', joint: 'elbow' },
  'right-elbow-straight': { side: 'right', joint: 'elbow' },
}

export function limitFindings(limits: LimitsActing): Oddity[] {
  return (Object.entries(limits) as [LimitName, Float64Array][]).flatMap(([name, beyondDeg]) => {
    const share = shareHeld(beyondDeg)
    return share === 0 ? [] : [noted('note', 'limit-acts', { ...HELD[name], percent: wholePercent(share) })]
  })
}

/** Null of less than one: what is there is never told as none. */
const wholePercent = (share: number): number | null => (share < 0.005 ? null : Math.round(100 * share))
export const percentOf = (share: number): string => `${wholePercent(share) ?? 'less than 1'} %`
