/** A trial's gait as it is kept in the library, and what a window asks of it. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idSchema, instantUsSchema, sha256Schema } from './fields.ts'
import { gaitSchema } from './gait.ts'

const trialGaitSchema = z.object({
  id: idSchema,
  createdUs: instantUsSchema,
  gait: gaitSchema,
  /** Artifact, `core/gait/cycles/strides-arrow.ts`: the curves of every stride, by side and in the order of `gait.strides`. */
  strideCurves: sha256Schema,
  /** Artifact, `core/gait/angles-arrow.ts`: the angles of every frame, on session time. */
  angles: sha256Schema,
  /** Why it no longer is what its inputs would give, in words. */
  stale: z.string().nullable(),
})
export type TrialGait = z.infer<typeof trialGaitSchema>

const place = z.object({ sessionId: idSchema, trialId: idSchema.nullish() })

export const gaitContract = {
  ofTrial: oc
    .route({ method: 'GET', path: '/sessions/{sessionId}/gait', summary: 'The newest gait of one trial, or of the files that are in none: steps, curves, and what differs' })
    .input(place)
    .output(z.object({
      gait: trialGaitSchema.nullable(),
      /** Why none can be made yet, in words; null where one can. */
      lacking: z.string().nullable(),
      /** The newest job that makes one, whatever became of it. */
      jobId: idSchema.nullable(),
    })),
  start: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/gait', summary: 'Steps, curves and what differs, from the movement that is there: a skeleton of films, else markers' })
    .input(place)
    .output(z.object({ jobId: idSchema })),
}
