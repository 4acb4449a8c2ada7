/** What the log says of a change: the names of the fields, and of consents the purposes. Never what stands in them. */
import type { Athlete } from '../../contract/library/athletes.ts'
import { consentsSchema } from '../../contract/library/athletes.ts'
import { parsed } from '../store/parsed.ts'
import type { Library } from '../store/library.ts'

type Purpose = Athlete['consent'][number]['purpose']

export interface WhatChanged {
  fields?: string[]
  /** `moved`: another last day. */
  consent?: Partial<Record<'given' | 'withdrawn' | 'moved', Purpose[]>>
}

/** So is a field called; what else somebody sends is no field. */
const FIELD = /^[a-z][A-Za-z]{0,39}$/

/** Before it is changed. */
export function whatChanges(library: Library, athleteId: string | null, changes: unknown): WhatChanged {
  if (typeof changes !== 'object' || changes === null) return {}
  const fields = Object.keys(changes).filter((field) => FIELD.test(field)).slice(0, 40)
  const wanted = consentsSchema.safeParse((changes as { consent?: unknown }).consent)
  return { fields, ...(wanted.success && athleteId !== null && { consent: consentChange(consentOf(library, athleteId), wanted.data) }) }
}

export function consentChange(before: Athlete['consent'], after: Athlete['consent']): NonNullable<WhatChanged['consent']> {
  const untilOf = (all: Athlete['consent'], purpose: Purpose) => all.find((one) => one.purpose === purpose)?.until
  const purposes = [...new Set([...before, ...after].map(({ purpose }) => purpose))]
  const told = Object.groupBy(purposes, (purpose) => {
    const [then, now] = [untilOf(before, purpose), untilOf(after, purpose)]
    return then === undefined ? 'given' : now === undefined ? 'withdrawn' : then === now ? 'stays' : 'moved'
  })
  const { stays: _same, ...changed } = told
  return changed
}

function consentOf({ sql }: Library, athleteId: string): Athlete['consent'] {
  const consent = sql.prepare('SELECT consent FROM athlete WHERE id = ?').pluck().get(athleteId) as string | undefined
  return consent === undefined ? [] : parsed(consent)
}
