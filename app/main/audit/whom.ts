/** Of whom a call speaks, by the ids that it names. */
import { z } from 'zod'
import { idSchema } from '../../contract/fields.ts'
import type { Library } from '../store/library.ts'

/** `sessionId`, `ids`, `other.trialId`: whatever a call calls so, and what it names; a reference has a name for one. */
const ID_FIELD = /^(id|ids|\w+Ids?)$/
const namedSchema = z.union([z.string().max(120), z.array(idSchema).max(2_000)])

export type NamedIds = Readonly<Record<string, z.infer<typeof namedSchema>>>

export function idsIn(value: unknown): NamedIds {
  if (typeof value !== 'object' || value === null) return {}
  const named = Object.entries(value).flatMap(([field, one]) => {
    if (!ID_FIELD.test(field)) return []
    const ids = namedSchema.safeParse(one)
    return ids.success ? [[field, ids.data] as const] : []
  })
  return Object.fromEntries(named)
}

const WHOSE = `
  SELECT id FROM athlete WHERE id = :id
  UNION ALL SELECT athlete_id FROM session WHERE id = :id
  UNION ALL SELECT s.athlete_id FROM trial t JOIN session s ON s.id = t.session_id WHERE t.id = :id
  UNION ALL SELECT s.athlete_id FROM media m JOIN session s ON s.id = m.session_id WHERE m.id = :id
  UNION ALL SELECT s.athlete_id FROM finding f JOIN session s ON s.id = f.session_id WHERE f.id = :id
  LIMIT 1`

/** The first of whom any of them is: an entry is about one person, and names the rest by what it keeps of the call. */
export function athleteOf({ sql }: Library, named: NamedIds): string | null {
  const query = sql.prepare(WHOSE).pluck()
  for (const one of Object.values(named).flat()) {
    const athlete = query.get({ id: one }) as string | undefined
    if (athlete !== undefined) return athlete
  }
  return null
}
