/** Of whom a call speaks, by the ids that it names. */
import { z } from 'zod'
import { idSchema } from '../../contract/fields.ts'
import type { Library } from '../store/library.ts'

const id = idSchema.optional().catch(undefined)
const namedSchema = z
  .object({ athleteId: id, sessionId: id, trialId: id, id, ids: z.array(idSchema).optional().catch(undefined) })
  .catch({})

export type NamedIds = z.infer<typeof namedSchema>

export function idsIn(value: unknown): NamedIds {
  const named = namedSchema.parse(value)
  return Object.fromEntries(Object.entries(named).filter(([, one]) => one !== undefined))
}

const WHOSE = `
  SELECT id FROM athlete WHERE id = :id
  UNION ALL SELECT athlete_id FROM session WHERE id = :id
  UNION ALL SELECT s.athlete_id FROM trial t JOIN session s ON s.id = t.session_id WHERE t.id = :id
  UNION ALL SELECT s.athlete_id FROM media m JOIN session s ON s.id = m.session_id WHERE m.id = :id
  UNION ALL SELECT s.athlete_id FROM finding f JOIN session s ON s.id = f.session_id WHERE f.id = :id
  LIMIT 1`

export function athleteOf({ sql }: Library, { athleteId, sessionId, trialId, id: other, ids }: NamedIds): string | null {
  const query = sql.prepare(WHOSE).pluck()
  for (const one of [athleteId, sessionId, trialId, other, ids?.[0]]) {
    const athlete = one === undefined ? undefined : (query.get({ id: one }) as string | undefined)
    if (athlete !== undefined) return athlete
  }
  return null
}
