import { randomUUID } from 'node:crypto'
import type { Athlete, AthleteRow, PersonFields } from '../../contract/library/athletes.ts'
import { endingConsent } from '../../core/lab/consent.ts'
import { localDay } from '../../core/time/day.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import { athlete } from '../store/tables/library.ts'
import { found } from '../store/found.ts'
import { record, recordChange } from './history.ts'
import { everyWord, holds, searchWords } from './search.ts'
import { tidyTags } from './tidy-tags.ts'
import { parsed } from '../store/parsed.ts'

const SELECT = `
  SELECT a.id, a.name, a.birth_date AS birthDate, a.height_m AS heightM, a.leg_length_left_m AS legLengthLeftM,
    a.leg_length_right_m AS legLengthRightM, a.mass_kg AS massKg, a.affected_side AS affectedSide, a.consent, a.withdrawn_consent AS withdrawnConsent, a.notes,
    a.tags, a.created_us AS createdUs, count(s.id) AS sessionCount, max(s.date) AS lastSessionDate
  FROM athlete a LEFT JOIN session s ON s.athlete_id = a.id AND s.deleted_us IS NULL`

const SEARCH = everyWord(`${holds('a.name')} OR ${holds('a.notes')} OR EXISTS (SELECT 1 FROM json_each(a.tags) tag WHERE ${holds('tag.value')})`)

type Row = Omit<Athlete, 'consent' | 'withdrawnConsent' | 'tags'> & { consent: string; withdrawnConsent: string; tags: string }

export function listAthletes(library: Library, filter: { search?: string | undefined; tag?: string | undefined } = {}): AthleteRow[] {
  const today = localDay(new Date())
  return (
    library.sql
      .prepare(
        `${SELECT}
         WHERE a.deleted_us IS NULL
           AND ${SEARCH}
           AND (:tag IS NULL OR EXISTS (SELECT 1 FROM json_each(a.tags) WHERE value = :tag))
         GROUP BY a.id ORDER BY fold(a.name), a.created_us`,
      )
      .all({ words: searchWords(filter.search), tag: filter.tag ?? null }) as Row[]
  )
    .map(fromRow)
    .map(({ id, name, tags, createdUs, sessionCount, lastSessionDate, consent }) => ({ id, name, tags, createdUs, sessionCount, lastSessionDate, endingConsent: endingConsent(consent, today) }))
}

export function getAthlete(library: Library, id: string): Athlete {
  const row = library.sql.prepare(`${SELECT} WHERE a.id = ? GROUP BY a.id`).get(id) as Row | undefined
  return fromRow(found(row, 'athlete', id))
}

export function createAthlete(library: Library, fields: Partial<PersonFields> & { name: string }): Athlete {
  const id = randomUUID()
  const createdUs = nowUs()
  library.sql.transaction(() => {
    library.query
      .insert(athlete)
      .values({
        consent: [],
        notes: '',
        ...fields,
        tags: tidyTags(fields.tags ?? []),
        id,
        createdUs,
      })
      .run()
    record(library, `New person ${fields.name}`, [
      { table: 'athlete', id, before: { deletedUs: createdUs }, after: { deletedUs: null } },
    ])
  })()
  return getAthlete(library, id)
}

export function updateAthlete(library: Library, id: string, changes: Partial<PersonFields>): Athlete {
  const before = getAthlete(library, id)
  if (changes.tags) changes = { ...changes, tags: tidyTags(changes.tags) }
  recordChange(library, `Change of ${before.name}`, 'athlete', id, { ...changes, ...(changes.consent && { withdrawnConsent: withdrawnWith(before, changes.consent) }) })
  return getAthlete(library, id)
}

/** What was agreed to and no longer stands there was withdrawn; what stands there is agreed to. */
function withdrawnWith({ consent, withdrawnConsent }: Athlete, now: Athlete['consent']): Athlete['withdrawnConsent'] {
  const stands = new Set(now.map(({ purpose }) => purpose))
  return [...new Set([...withdrawnConsent, ...consent.map(({ purpose }) => purpose)])].filter((purpose) => !stands.has(purpose)).toSorted()
}

function fromRow(row: Row): Athlete {
  return { ...row, consent: parsed(row.consent), withdrawnConsent: parsed(row.withdrawnConsent), tags: parsed(row.tags) }
}
