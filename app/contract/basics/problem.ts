import { z } from 'zod'
import type { Problem } from '../../core/problem.ts'

export const problemSchema: z.ZodType<Problem> = z.object({
  code: z.string(),
  message: z.string(),
  hint: z.string().optional(),
  subject: z.string().optional(),
})
