import { z } from 'zod'
import type { Clinical, ItemScore } from '../../core/lab/clinical.ts'
import { noteSchema } from '../basics/fields.ts'

const textSchema = z.string().max(4_000)
const cellSchema = z.string().max(200)
const itemScoreSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.null()]) satisfies z.ZodType<ItemScore>
const scoresSchema = z.array(itemScoreSchema).length(17)

/** What a clinician writes beside a session: `core/lab/clinical.ts`. */
export const clinicalSchema = z.object({
  complaint: textSchema,
  question: textSchema,
  examination: z.array(z.object({ test: cellSchema, left: cellSchema, right: cellSchema, note: z.string().max(1_000) })).max(200),
  /** Edinburgh Visual Gait Score, by item. */
  gaitScale: z.object({ left: scoresSchema, right: scoresSchema }).nullable(),
  notes: noteSchema,
}) satisfies z.ZodType<Clinical>
