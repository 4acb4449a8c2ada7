import { z } from 'zod'
import { estimatorIdSchema } from './pose-estimation.ts'

/** The task `inspect-model` of `app/workers/pose`: opens a model, tries it, and says what it is. Gives an `InspectedModel`. */
export const inspectModelParams = z.object({
  /** For messages. */
  name: z.string(),
  estimator: estimatorIdSchema,
  /** The network first; weights, where they lie apart, beside it. */
  file: z.string(),
})
