/** What was put away, until it goes for good. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idSchema, instantUsSchema } from '../basics/fields.ts'

export const binKinds = ['athlete', 'session', 'trial', 'media'] as const
const binItemSchema = z.object({
  kind: z.enum(binKinds),
  id: idSchema,
  title: z.string(),
  /** Where it stood: `Mara Example › Walk after 6 weeks`. */
  context: z.string(),
  deletedUs: instantUsSchema,
  /** Original files that go for good when the bin is emptied. */
  bytes: z.int(),
})
export type BinItem = z.infer<typeof binItemSchema>

export const binContract = {
  list: oc.route({ method: 'GET', path: '/bin' }).output(z.array(binItemSchema)),
  put: oc
    .route({ method: 'POST', path: '/bin', summary: 'Moves things to the bin: one undo for all of them' })
    .input(z.object({ kind: z.enum(binKinds), ids: z.array(idSchema).min(1).max(2_000) }))
    .output(z.object({ title: z.string() })),
  restore: oc
    .route({ method: 'POST', path: '/bin/restore' })
    .input(z.object({ kind: z.enum(binKinds), id: idSchema }))
    .output(z.object({ title: z.string() })),
  empty: oc
    .route({ method: 'POST', path: '/bin/empty', summary: 'Removes what is in the bin for good; cannot be undone' })
    .output(z.object({ freedBytes: z.int() })),
}
