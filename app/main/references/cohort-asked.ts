/** What somebody asked for who had a cohort made: of it alone, never in its file, it is known whose sessions it is of. */
import { z } from 'zod'
import { idSchema } from '../../contract/fields.ts'
import type { Library } from '../store/library.ts'
import { idOf } from './reference-id.ts'

/** `replaces`: it takes the place of the one that is there. */
export const cohortAskedSchema = z.object({ sessionIds: z.array(idSchema), name: z.string(), description: z.string(), licence: z.string(), madeOn: z.string(), replaces: z.boolean().default(false) })
export type CohortAsked = z.infer<typeof cohortAskedSchema>

/** The last time that one of this id was made; undefined where nobody knows. */
export function cohortAsked(library: Library, id: string): CohortAsked | undefined {
  const payloads = library.sql.prepare("SELECT payload FROM job WHERE kind = 'cohort' AND state = 'done' ORDER BY ended_us DESC").pluck().all() as string[]
  return payloads.map((payload) => cohortAskedSchema.parse(JSON.parse(payload))).find(({ name }) => idOf(name) === id)
}
