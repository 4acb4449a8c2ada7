import type { Database } from 'better-sqlite3'
import type { Reference } from '../../core/norms/references/reference.ts'
import { idOf } from '../references/reference-id.ts'
import type { SpeaksOf } from './speaks-of.ts'
import { columnsOf, hasTable, sharesIn, type Whose } from './whose.ts'

/** Of what was called after somebody, and is of others as well. */
export const OTHER_NAME = 'Name removed'

interface Row {
  id: string
  name: string
  document: string
  sessions: string | null
}

/** A reference that is called after the person, or speaks of them in any of its texts, stays without those; its id, which is made of its name, goes with it. Whoever chose it has it still. */
export function renameReferences(sql: Database, whose: Whose, speaks: SpeaksOf): void {
  if (!hasTable(sql, 'reference')) return
  const sessions = columnsOf(sql, 'reference').includes('session_ids') ? 'session_ids' : 'NULL'
  const isTaken = sql.prepare('SELECT 1 FROM reference WHERE id = ?')
  for (const { id, name, document, sessions: madeOf } of sql.prepare(`SELECT id, name, document, ${sessions} AS sessions FROM reference`).all() as Row[]) {
    const of = sharesIn(JSON.parse(madeOf ?? '[]') as string[], whose)
    const kept = JSON.parse(document) as Reference
    const isCalled = speaks.name(name, of)
    const others = withoutTexts(kept, (text) => speaks.name(text, of))
    if (!isCalled && others === kept) continue
    const called = isCalled ? freeName((one) => isTaken.get(one) !== undefined) : { id, name }
    sql.prepare('UPDATE reference SET id = ?, name = ?, document = ? WHERE id = ?').run(called.id, called.name, JSON.stringify({ ...others, ...called }), id)
    if (hasTable(sql, 'gait_choice') && columnsOf(sql, 'gait_choice').includes('reference_id')) sql.prepare('UPDATE gait_choice SET reference_id = ? WHERE reference_id = ?').run(called.id, id)
  }
}

/** What people write of a reference, beside its name; the same one where none of it is to go. Another version may have written it, and lack some. */
function withoutTexts(kept: Partial<Reference>, isToGo: (text: string) => boolean): Partial<Reference> {
  const { citation, licence, noBand, population, method, missing, unverified, provenance } = kept
  const changes: Partial<Reference> = {}
  if (isToGo(citation ?? '')) changes.citation = OTHER_NAME
  if (isToGo(licence ?? '')) changes.licence = OTHER_NAME
  if (isToGo(noBand ?? '')) changes.noBand = OTHER_NAME
  if (population && isToGo(population.description)) changes.population = { ...population, description: OTHER_NAME }
  // What else was measured so is then no longer known to be.
  if (method && Object.values(method).some((text) => isToGo(text ?? ''))) changes.method = Object.fromEntries(Object.entries(method).map(([field, text]) => [field, isToGo(text ?? '') ? OTHER_NAME : text])) as unknown as Reference['method']
  if (missing?.some(isToGo)) changes.missing = missing.filter((text) => !isToGo(text))
  if (unverified?.some(isToGo)) changes.unverified = unverified.filter((text) => !isToGo(text))
  if (provenance?.madeFrom?.some(({ what }) => isToGo(what))) changes.provenance = { ...provenance, madeFrom: provenance.madeFrom.map((one) => (isToGo(one.what) ? { ...one, what: OTHER_NAME } : one)) }
  return Object.keys(changes).length === 0 ? kept : { ...kept, ...changes }
}

function freeName(isTaken: (id: string) => boolean): { id: string; name: string } {
  for (let n = 1; ; n++) {
    const name = n === 1 ? OTHER_NAME : `${OTHER_NAME} ${n}`
    const id = idOf(name)
    if (!isTaken(id)) return { id, name }
  }
}
