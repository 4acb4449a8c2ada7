/** Undo and redo. */
import { oc } from '@orpc/contract'
import { z } from 'zod'

/** What an undo or redo did, for a message; null: there was nothing to do. */
const undoneSchema = z.object({ title: z.string(), canUndo: z.boolean(), canRedo: z.boolean() }).nullable()

export const historyContract = {
  undo: oc
    .route({ method: 'POST', path: '/history/undo', summary: 'What one has done last; with `only` refused where it is something else' })
    .input(z.object({ only: z.literal('review').optional() }).optional())
    .output(undoneSchema),
  redo: oc.route({ method: 'POST', path: '/history/redo' }).output(undoneSchema),
  state: oc
    .route({ method: 'GET', path: '/history' })
    .output(z.object({ undo: z.string().nullable(), redo: z.string().nullable() })),
}
