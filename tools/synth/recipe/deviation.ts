import { z } from 'zod'
import { SIDES } from '../../../app/core/body/joints.ts'
import type { Deviation, Movement } from '../model.ts'

const KINDS = ['stiff-knee', 'drop-foot', 'hip-hike', 'trunk-lean', 'short-step'] as const satisfies readonly Deviation['kind'][]

/** What a movement is drawn with: feet that stay side by side neither swing nor step. */
export const DEVIATIONS_OF: Readonly<Record<Movement['kind'], readonly Deviation['kind'][]>> = {
  walk: KINDS,
  run: KINDS,
  squat: ['trunk-lean'],
  jump: ['trunk-lean'],
}

/** Degrees; metres of a short step: so stiff a knee swings all but straight, so short a step all but vanishes. */
export const MOST_OF = { 'stiff-knee': 60, 'drop-foot': 45, 'hip-hike': 20, 'trunk-lean': 30, 'short-step': 0.4 } as const satisfies Record<Deviation['kind'], number>

export const deviationSchema = z
  .strictObject({
    kind: z.enum(KINDS),
    side: z.enum(SIDES),
    amount: z.number(),
    /** Where it has drifted to when the trial ends. */
    amountAtEnd: z.number().optional(),
  })
  .superRefine((deviation, context) => {
    const most = MOST_OF[deviation.kind]
    for (const field of ['amount', 'amountAtEnd'] as const) {
      const value = deviation[field]
      if (value === undefined || (value >= 0 && value <= most)) continue
      const unit = deviation.kind === 'short-step' ? 'm' : '°'
      context.addIssue({ code: 'custom', path: [field], message: `a ${deviation.kind} is from 0 to ${most} ${unit}, not ${value}.` })
    }
  })
