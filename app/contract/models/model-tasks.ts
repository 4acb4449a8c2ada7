import { z } from 'zod'
import { estimatorIdSchema } from './pose-estimation.ts'

/** The task `try-tensorflow` of `app/workers/pose`: starts the library that a person has added. */
export const tryTensorflowParams = z.object({ folder: z.string() })
export const triedTensorflowSchema = z.object({ runsOn: z.string() })

/** The task `inspect-model` of `app/workers/pose`: opens a model, tries it, and says what it is. Gives an `InspectedModel`. */
export const inspectModelParams = z.object({
  /** For messages. */
  name: z.string(),
  estimator: estimatorIdSchema,
  file: z.string(),
  /** Where they lie apart, by the names that the model has for them. */
  weights: z.array(z.object({ name: z.string(), path: z.string() })),
})
