/** Sessions of a person. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { byId, daySchema, idSchema, instantUsSchema, nameSchema, noteSchema, only, tagSchema } from '../basics/fields.ts'
import { clinicalSchema } from './clinical.ts'
import { mediaSchema } from './media.ts'
import { trialSchema } from './trials.ts'

/** How far a session's footage is: the worst of its files and jobs. */
const readinessSchema = z.enum(['empty', 'working', 'ready', 'attention'])

const sessionFields = z.object({
  name: nameSchema,
  date: daySchema,
  notes: noteSchema,
  tags: z.array(tagSchema).max(50),
})
export type SessionFields = z.infer<typeof sessionFields>

const sessionRowSchema = sessionFields.omit({ notes: true }).extend({
  id: idSchema,
  athleteId: idSchema,
  athleteName: z.string(),
  createdUs: instantUsSchema,
  trialCount: z.int(),
  /** Number of imported files of each kind: `{footage: 4, calibration: 1}`. */
  fileCounts: z.record(z.string(), z.int()),
  footageUs: z.int(),
  bytes: z.int(),
  readiness: readinessSchema,
  /** Media id whose poster stands for the session. */
  posterMediaId: idSchema.nullable(),
})
export type SessionRow = z.infer<typeof sessionRowSchema>

const sessionDetailSchema = sessionRowSchema.extend({ notes: noteSchema, clinical: clinicalSchema.nullable(), trials: z.array(trialSchema), media: z.array(mediaSchema) })
export type SessionDetail = z.infer<typeof sessionDetailSchema>

export const sessionsContract = {
  list: oc
    .route({ method: 'GET', path: '/sessions', summary: 'Sessions, newest first' })
    .input(
      z
        .object({
          athleteId: idSchema.optional(),
          /** Words found in session, athlete, tag, trial or file names. */
          search: z.string().max(200).optional(),
          tag: tagSchema.optional(),
          limit: z.coerce.number().int().min(1).max(2_000).optional(),
        })
        .optional(),
    )
    .output(z.object({ sessions: z.array(sessionRowSchema), total: z.int() })),
  get: oc.route({ method: 'GET', path: '/sessions/{id}' }).input(byId).output(sessionDetailSchema),
  create: oc
    .route({ method: 'POST', path: '/sessions' })
    .input(only(sessionFields).extend({ athleteId: idSchema, name: nameSchema, date: daySchema }))
    .output(sessionDetailSchema),
  update: oc
    .route({ method: 'PATCH', path: '/sessions/{id}' })
    .input(byId.extend({ changes: only(sessionFields.extend({ clinical: only(clinicalSchema) })) }))
    .output(sessionDetailSchema),
}
