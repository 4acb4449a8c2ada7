import { z } from 'zod'
import { estimatorIdSchema } from './pose-estimation.ts'

/** The task `inspect-model` of `app/workers/pose`: opens a model, tries it, and says what it is. Gives an `InspectedModel`. */
export const inspectModelParams = z.object({
  /** For messages. */
  name: z.string(),
  estimator: estimatorIdSchema,
  file: z.string(),
  /** Where they lie apart, by the names that the model has for them. */
  weights: z.array(z.object({ name: z.string(), path: z.string() })),
})
