import type { z } from 'zod'
import { analysisChoices } from '../../contract/analysis/analysis.ts'
import { remediesSchema } from '../../contract/analysis/preflight.ts'
import { madeFromSchema } from '../trial/made-from.ts'

/** What an analysis was made from, and with which choices. */
export const madeWithSchema = madeFromSchema.extend({
  /** What a person did about a calibration that disagreed with the films. */
  remedies: remediesSchema,
  /** What else was chosen; empty where an earlier version has made it. */
  choices: analysisChoices.omit({ remedies: true }).default({}),
})
export type MadeWith = z.infer<typeof madeWithSchema>
