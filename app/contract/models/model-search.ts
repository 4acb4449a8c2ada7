/** How a model was chosen among others: what a search over networks has found, as the JSON file that a manifest's `search` names. */
import { z } from 'zod'

const searchPointSchema = z.strictObject({
  name: z.string().min(1).max(80),
  /** 0 to 100. */
  errorPercent: z.number().min(0),
  /** For one picture. */
  latencyMs: z.number().positive(),
  bytes: z.int().positive(),
  /** None of the others is better in everything. */
  front: z.boolean(),
  /** It became the model. */
  chosen: z.boolean(),
  /** What was varied, by name. */
  genes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
})
export type SearchPoint = z.infer<typeof searchPointSchema>

export const modelSearchSchema = z.strictObject({
  /** In words: how much was tried, on what. */
  budget: z.string().max(500),
  /** In words: what is measured, and on what. */
  axes: z.strictObject({ errorPercent: z.string().max(200), latencyMs: z.string().max(200), bytes: z.string().max(200) }).partial().default({}),
  points: z.array(searchPointSchema).min(1).max(2_000),
})
export type ModelSearch = z.infer<typeof modelSearchSchema>
