/** Of whom a call speaks, by the ids that it names. */
import { z } from 'zod'
import { idSchema } from '../../contract/basics/fields.ts'
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
  UNION ALL SELECT s.athlete_id FROM decision d JOIN finding f ON f.id = d.finding_id JOIN session s ON s.id = f.session_id WHERE d.id = :id
  UNION ALL SELECT s.athlete_id FROM finding_comment c JOIN finding f ON f.id = c.finding_id JOIN session s ON s.id = f.session_id WHERE c.id = :id
  UNION ALL SELECT s.athlete_id FROM gait_choice g JOIN session s ON s.id = g.session_id WHERE g.id = :id
  UNION ALL SELECT s.athlete_id FROM report_comment c JOIN session s ON s.id = c.session_id WHERE c.id = :id
  LIMIT 1`

/** Whose a thing is; null: nobody's. */
export const athleteOf = ({ sql }: Library, id: string): string | null => (sql.prepare(WHOSE).pluck().get({ id }) as string | undefined) ?? null

/** Each of whom any of them is, with what was named of theirs and what is nobody's: an entry is about one person. */
export function peopleIn({ sql }: Library, named: NamedIds): Map<string, NamedIds> {
  const query = sql.prepare(WHOSE).pluck()
  const whose = new Map([...new Set(Object.values(named).flat())].map((id) => [id, query.get({ id }) as string | undefined]))
  const people = new Set([...whose.values()].filter((athlete) => athlete !== undefined))
  return new Map([...people].map((athlete) => [athlete, only(named, (id) => [athlete, undefined].includes(whose.get(id)))]))
}

function only(named: NamedIds, isKept: (id: string) => boolean): NamedIds {
  const kept = Object.entries(named).map(([field, ids]) => [field, typeof ids === 'string' ? (isKept(ids) ? ids : []) : ids.filter(isKept)] as const)
  return Object.fromEntries(kept.filter(([, ids]) => ids.length > 0))
}
