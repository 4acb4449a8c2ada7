/**
 * A person's edits as serialisable diffs: one gesture is one undo, also after a restart, and each undoes what is their own. Every change that a
 * person makes to athletes, sessions, trials, media, their clocks and gaits, references, decisions about findings and names of datasets goes through `record`.
 */
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { ProblemError } from '../../core/problem.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import { edit } from '../store/tables/library.ts'
import { userNow } from '../acting.ts'
import { applyAll, type EditedTable, rowOf, type Step, stepsOf } from './edit-steps.ts'
import { mayUndo } from './may-undo.ts'

/** Older ones are forgotten: nobody undoes that much. */
const MOST_EDITS = 1_000

/** Applies the steps and remembers them, in one transaction; what had been undone can no longer be redone. */
export function record(library: Library, title: string, steps: Step[]): void {
  if (steps.length === 0) return
  library.sql.transaction(() => {
    applyAll(library, steps.map(({ table, id, after }) => ({ table, id, values: after })))
    library.query.delete(edit).where(and(eq(edit.undone, 1), own())).run()
    library.query.insert(edit).values({ title, diff: steps, atUs: nowUs(), undone: 0, userId: userNow() }).run()
    library.sql.prepare('DELETE FROM edit WHERE id <= (SELECT id FROM edit ORDER BY id DESC LIMIT 1 OFFSET ?)').run(MOST_EDITS)
  })()
  tell(library, steps)
}

const OF_REVIEW: readonly EditedTable[] = ['decision', 'findingComment']
const isOfReview = (steps: readonly Step[]) => steps.every(({ table }) => OF_REVIEW.includes(table))

function tell({ changes }: Library, steps: readonly Step[]): void {
  if (isOfReview(steps)) changes.touched('findings', 'history')
  else if (steps.every(({ table }) => table === 'reportComment')) changes.touched('reports', 'history')
  else if (steps.every(({ table }) => table === 'dataset')) changes.touched('labels', 'history')
  // A person's name stands beside each of their findings.
  else changes.touched('athletes', 'sessions', 'media', 'bin', 'history', 'references', 'analysis', 'findings')
}

/** Changes some fields of one row: `before` is read from what stands there; nothing changed, nothing recorded. */
export function recordChange(library: Library, title: string, table: EditedTable, id: string, changes: object): void {
  record(library, title, changeOf(library, table, id, changes))
}

/** One step, or none where nothing would change. */
export function changeOf(library: Library, table: EditedTable, id: string, changes: object): Step[] {
  const row = rowOf(library, table, id)
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(changes)) {
    if (value === undefined || JSON.stringify(row[field]) === JSON.stringify(value)) continue
    before[field] = row[field]
    after[field] = value
  }
  return Object.keys(after).length > 0 ? [{ table, id, before, after }] : []
}

/** `only`: a key of that workspace takes back nothing else, however often it is pressed. */
export function undo(library: Library, only?: 'review') {
  return step(library, 'undo', only)
}

export function redo(library: Library) {
  return step(library, 'redo')
}

export function historyState(library: Library) {
  const titleOf = (row: ReturnType<typeof next>) => (row && mayUndo(library, stepsOf(row)) ? row.title : null)
  return { undo: titleOf(next(library, 'undo')), redo: titleOf(next(library, 'redo')) }
}

const EDITS_OF = `
  SELECT DISTINCT edit.id, edit.diff FROM edit, json_each(edit.diff) step
  WHERE step.value ->> '$.id' IN (SELECT value FROM json_each(:gone))
    OR EXISTS (SELECT 1 FROM json_each(step.value, '$.before') field WHERE field.value IN (SELECT value FROM json_each(:gone)))
    OR EXISTS (SELECT 1 FROM json_each(step.value, '$.after') field WHERE field.value IN (SELECT value FROM json_each(:gone)))`

/** Drops what speaks of rows which are gone for good, or would point to one again; the rest of a gesture stays. */
export function forgetEditsOf(library: Library, goneIds: Set<string>): void {
  const affected = library.sql.prepare(EDITS_OF).all({ gone: JSON.stringify([...goneIds]) }) as { id: number; diff: string }[]
  for (const { id, diff } of affected) {
    const left = stepsOf({ diff: JSON.parse(diff) as unknown })
      .filter((one) => ![one.id, ...Object.values(one.before), ...Object.values(one.after)].some((value) => goneIds.has(value as string)))
    if (left.length === 0) library.query.delete(edit).where(eq(edit.id, id)).run()
    else library.query.update(edit).set({ diff: left }).where(eq(edit.id, id)).run()
  }
}

function step(library: Library, direction: 'undo' | 'redo', only?: 'review') {
  const row = next(library, direction)
  if (!row) return null
  const steps = stepsOf(row)
  if (only && !isOfReview(steps)) throw new ProblemError({ code: 'not-of-review', message: `What you did last is “${row.title}”, no decision and no comment: it stays.`, hint: 'Ctrl+Z takes it back.' })
  if (!mayUndo(library, steps)) throw new ProblemError({ code: 'not-allowed-here', message: `Your role, or this device, no longer allows “${row.title}”: it stays.`, hint: 'Ask a lab lead.' })
  assertStillOwn(library, row.id, row.title, steps)
  library.sql.transaction(() => {
    const inOrder = direction === 'undo' ? steps.toReversed() : steps
    applyAll(library, inOrder.map(({ table, id, before, after }) => ({ table, id, values: direction === 'undo' ? before : after })))
    library.query
      .update(edit)
      .set({ undone: direction === 'undo' ? 1 : 0 })
      .where(eq(edit.id, row.id))
      .run()
  })()
  tell(library, steps)
  const state = historyState(library)
  return { title: row.title, canUndo: state.undo !== null, canRedo: state.redo !== null }
}

function next(library: Library, direction: 'undo' | 'redo') {
  const query = library.query.select().from(edit)
  return direction === 'undo'
    ? query.where(and(eq(edit.undone, 0), own())).orderBy(desc(edit.id)).limit(1).get()
    : query.where(and(eq(edit.undone, 1), own())).orderBy(asc(edit.id)).limit(1).get()
}

function own() {
  const user = userNow()
  return user === null ? isNull(edit.userId) : eq(edit.userId, user)
}

const SINCE_BY_OTHERS = `
  SELECT u.name FROM edit, json_each(edit.diff) step, user u
  WHERE edit.id > :id AND edit.undone = 0 AND u.id = edit.user_id AND edit.user_id IS NOT :user AND step.value ->> '$.id' = :row
    AND EXISTS (SELECT 1 FROM json_each(step.value, '$.after') field WHERE field.key IN (SELECT value FROM json_each(:fields)))
  LIMIT 1`

/** What somebody else has changed since stays as they have left it. */
function assertStillOwn(library: Library, id: number, title: string, steps: readonly Step[]): void {
  for (const { id: row, after } of steps) {
    const other = library.sql.prepare(SINCE_BY_OTHERS).pluck().get({ id, row, user: userNow(), fields: JSON.stringify(Object.keys(after)) }) as string | undefined
    if (other !== undefined) throw new ProblemError({ code: 'changed-since', message: `${other} has changed the same since: “${title}” stays.`, hint: 'Put it right by hand, or ask them.', subject: row })
  }
}

