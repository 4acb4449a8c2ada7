/** What an edit is made of: fields of rows, before and after. Whom it touches is told to the audit log where it is written. */
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Athlete } from '../../contract/library/athletes.ts'
import { isInCall, touches } from '../audit/touches.ts'
import { consentChange } from '../audit/what-changed.ts'
import { athleteOf } from '../audit/whom.ts'
import type { Library } from '../store/library.ts'
import { dataset } from '../store/tables/datasets.ts'
import { media, stream } from '../store/tables/files.ts'
import { gaitChoice, reference } from '../store/tables/gait.ts'
import { athlete, session, trial } from '../store/tables/library.ts'
import { decision, findingComment, reportComment } from '../store/tables/review.ts'

const tables = { athlete, session, trial, media, stream, reference, gaitChoice, decision, findingComment, reportComment, dataset } as const
const keys = { athlete: athlete.id, session: session.id, trial: trial.id, media: media.id, stream: stream.mediaId, reference: reference.id, gaitChoice: gaitChoice.id, decision: decision.id, findingComment: findingComment.id, reportComment: reportComment.id, dataset: dataset.id } as const
export type EditedTable = keyof typeof tables

type Consents = Athlete['consent']

const stepSchema = z.object({
  table: z.enum(['athlete', 'session', 'trial', 'media', 'stream', 'reference', 'gaitChoice', 'decision', 'findingComment', 'reportComment', 'dataset']),
  id: z.string(),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
})
export type Step = z.infer<typeof stepSchema>

export const stepsOf = ({ diff }: { diff: unknown }): Step[] => z.array(stepSchema).parse(diff)

/** A gesture may be about two thousand files. */
const MOST_TOLD = 100

interface Change {
  table: EditedTable
  id: string
  values: Record<string, unknown>
}

export function applyAll(library: Library, changes: readonly Change[]): void {
  const people = isInCall() ? Map.groupBy(changes, ({ id }) => athleteOf(library, id)) : []
  for (const [athleteId, own] of people) if (athleteId !== null) touches(library, athleteId, { ids: [...new Set(own.map(({ id }) => id))].slice(0, MOST_TOLD), ...said(library, own) })
  for (const { table, id, values } of changes) library.query.update(tables[table]).set(values).where(eq(keys[table], id)).run()
}

/** For the log: which fields, and of consents the purposes, by which the withdrawn ones are told already. */
function said(library: Library, changes: readonly Change[]) {
  const consents = changes.flatMap(({ table, id, values }) => (table === 'athlete' && values['consent'] ? [{ before: rowOf(library, table, id)['consent'] as Consents, after: values['consent'] as Consents }] : []))
  return { fields: [...new Set(changes.flatMap(({ values }) => Object.keys(values)))].filter((field) => field !== 'withdrawnConsent'), ...(consents[0] && { consent: consentChange(consents[0].before, consents[0].after) }) }
}

export function rowOf(library: Library, table: EditedTable, id: string): Record<string, unknown> {
  return library.query.select().from(tables[table]).where(eq(keys[table], id)).get() ?? {}
}
