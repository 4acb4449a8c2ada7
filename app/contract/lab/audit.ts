/** What was done by whom: a log that only grows, in which each entry holds the hash of the one before it. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idSchema, instantUsSchema, sha256Schema } from '../basics/fields.ts'

const auditActions = ['sign-in', 'sign-in-failed', 'sign-out', 'user', 'view', 'edit', 'analysis', 'decision', 'export', 'removal', 'erasure', 'device', 'refused'] as const

const auditEntrySchema = z.object({
  n: z.int().positive(),
  atUs: instantUsSchema,
  /** A user's id; `nobody`: a window of a library without users; `command-line`. */
  actor: z.string(),
  action: z.enum(auditActions),
  /** Id of the person it concerns: it says nothing of them once they have been erased. */
  athleteId: idSchema.nullable(),
  /** The call, and ids of what it was about. */
  detail: z.record(z.string(), z.unknown()),
  previous: sha256Schema,
  hash: sha256Schema,
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

const toldEntrySchema = auditEntrySchema.omit({ previous: true }).extend({
  actorName: z.string(),
  /** Null: erased, or nobody. */
  athleteName: z.string().nullable(),
})
export type ToldAuditEntry = z.infer<typeof toldEntrySchema>

export const auditContract = {
  list: oc
    .route({ method: 'GET', path: '/audit', summary: 'The log, the newest first' })
    .input(z.object({ before: z.coerce.number().int().positive().optional(), athleteId: idSchema.optional(), actor: z.string().max(40).optional(), limit: z.coerce.number().int().min(1).max(500).default(200) }))
    .output(z.object({ entries: z.array(toldEntrySchema), total: z.int() })),
}
