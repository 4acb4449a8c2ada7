/** Trials of a session, with the conditions that they were measured in. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { byId, decisionReasonSchema, idSchema, instantUsSchema, nameSchema, noteSchema, only, sideSchema, upAxisSchema } from '../basics/fields.ts'

export const trialKinds = ['walk', 'run', 'squat', 'jump', 'standing', 'other'] as const
export const surfaces = ['overground', 'treadmill'] as const
export const standings = ['accepted', 'rejected'] as const
export const stepsBy = ['plates', 'movement'] as const

export const trialFieldsSchema = z.object({
  name: nameSchema,
  kind: z.enum(trialKinds),
  surface: z.enum(surfaces).nullable(),
  beltSpeedMps: z.number().min(0).max(15).nullable(),
  footwear: z.string().max(200).nullable(),
  /** Walking aid or orthosis. */
  aid: z.string().max(200).nullable(),
  instruction: z.string().max(500).nullable(),
  /** 0 none … 10 worst imaginable. */
  pain: z.int().min(0).max(10).nullable(),
  affectedSide: sideSchema.nullable(),
  notes: noteSchema,
  /** A rejected one is shown, and is in no baseline. */
  standing: z.enum(standings),
  rejectionReason: decisionReasonSchema.nullable(),
  /** Stands for its session's trials of its kind: at most one does. */
  isRepresentative: z.boolean(),
  /** What tells its steps where it has force plates; null: plates of the movement's own file, else how the feet move, as in trials without plates. */
  stepsBy: z.enum(stepsBy).nullable(),
  /** The model or set of markers that its points are of, where its file does not say it: what was found otherwise is compared in shape only. */
  model: z.string().min(1).max(80).nullable(),
  /** Which axis of its file of markers points up; null: as the file says, or the body in it shows. */
  up: upAxisSchema.nullable(),
})
export type TrialFields = z.infer<typeof trialFieldsSchema>

export const trialSchema = trialFieldsSchema.extend({ id: idSchema, sessionId: idSchema, createdUs: instantUsSchema })
export type Trial = z.infer<typeof trialSchema>

export const trialsContract = {
  create: oc
    .route({ method: 'POST', path: '/trials', summary: 'A new trial; conditions not given are taken from the session’s last trial' })
    .input(only(trialFieldsSchema).extend({ sessionId: idSchema }))
    .output(trialSchema),
  update: oc
    .route({ method: 'PATCH', path: '/trials/{id}' })
    .input(byId.extend({ changes: only(trialFieldsSchema) }))
    .output(trialSchema),
}
