/** A trial against another one of the same person, picked by hand. */
import { z } from 'zod'
import { idSchema } from '../basics/fields.ts'
import { gaitSchema } from './gait.ts'
import { surfaces, trialKinds } from '../library/trials.ts'

export const otherTrialSchema = z.object({
  sessionId: idSchema,
  trialId: idSchema,
  /** Names. */
  session: z.string(),
  trial: z.string(),
  /** ISO day. */
  date: z.string(),
  kind: z.enum(trialKinds),
  surface: z.enum(surfaces).nullable(),
  /** Without one it cannot be compared: its films have not been analysed, and it has no markers. */
  hasMovement: z.boolean(),
})
export type OtherTrial = z.infer<typeof otherTrialSchema>

/** As a gait has them, held against that one trial. */
export const comparedSchema = gaitSchema.pick({ scores: true, deviations: true }).extend({
  other: otherTrialSchema.pick({ sessionId: true, trialId: true }),
  reference: gaitSchema.shape.reference.unwrap(),
  /** Whether findings have been tried on the movement made a little differently, as those of the gait itself are. */
  isTried: z.boolean(),
})
export type Compared = z.infer<typeof comparedSchema>
