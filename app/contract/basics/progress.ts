import { z } from 'zod'

/** Progress as data: what is being done, how far it is, in words where there are any. */
export const progressSchema = z.object({
  kind: z.string(),
  value: z.number().min(0).max(1),
  title: z.string(),
  detail: z.string().optional(),
})
export type Progress = z.infer<typeof progressSchema>
