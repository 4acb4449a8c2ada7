/** Gestures in a dataset, kept as diffs: each annotator takes back their own, in the order in which they made them, also after a restart. */
import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { EditedLabels, LabelledFrame } from '../../contract/annotate/annotate.ts'
import { labelChangeSchema } from '../../contract/annotate/label-fields.ts'
import { changed, longer, takenBack } from '../../core/annotation/label-change.ts'
import { ProblemError } from '../../core/problem.ts'
import { athleteOf } from '../audit/whom.ts'
import { nowUs } from '../clock.ts'
import { assertAgreed } from '../lab/consents.ts'
import type { Library } from '../store/library.ts'
import { datasetFrame, datasetTrial, label, labelEdit } from '../store/tables/datasets.ts'
import { userNow } from '../acting.ts'

const inOrOut = z.enum(['in', 'out'])
const stepSchema = z.discriminatedUnion('on', [
  z.object({ on: z.literal('label'), mediaId: z.string(), frame: z.int(), kind: z.enum(['label', 'adjudicated']), changes: z.array(labelChangeSchema) }),
  z.object({ on: z.literal('frames'), ids: z.array(z.string()), before: inOrOut, after: inOrOut }),
  z.object({ on: z.literal('trial'), id: z.string(), before: inOrOut, after: inOrOut }),
])
export type LabelStep = z.infer<typeof stepSchema>

interface Gesture {
  datasetId: string
  title: string
  steps: LabelStep[]
  /** One more step of the gesture before, where that moved the same points. */
  continues?: boolean
  /** Gestures of one moment are taken back together. */
  atUs?: number
}

/** Older ones of one person in one dataset are forgotten: two days' work. */
const MOST_GESTURES = 20_000

export function recordLabels(library: Library, { datasetId, title, steps, continues = false, atUs = nowUs() }: Gesture): void {
  const user = userNow()
  library.sql.transaction(() => {
    for (const step of steps) apply(library, datasetId, step)
    if (continues && joined(library, datasetId, steps)) return
    library.query.delete(labelEdit).where(and(own(datasetId), eq(labelEdit.undone, 1))).run()
    const [first] = steps.filter(({ on }) => on === 'label')
    const place = first?.on === 'label' ? { mediaId: first.mediaId, frame: first.frame } : { mediaId: null, frame: null }
    library.query.insert(labelEdit).values({ datasetId, userId: user, title, steps, atUs, undone: 0, ...place }).run()
    library.sql.prepare('DELETE FROM label_edit WHERE dataset_id = :dataset AND user_id IS :user AND id <= (SELECT id FROM label_edit WHERE dataset_id = :dataset AND user_id IS :user ORDER BY id DESC LIMIT 1 OFFSET :most)').run({ dataset: datasetId, user, most: MOST_GESTURES })
  })()
  if (steps.some(isSeenFromOutside)) library.changes.touched('labels')
}

/** Whether the gesture before took these steps in: a point that goes on with its way goes back to where that began. */
function joined(library: Library, datasetId: string, steps: readonly LabelStep[]): boolean {
  const last = library.query.select().from(labelEdit).where(own(datasetId)).orderBy(desc(labelEdit.id)).limit(1).get()
  const [step, ...others] = steps
  if (!last || last.undone === 1 || step?.on !== 'label' || others.length > 0) return false
  const before = z.array(stepSchema).parse(last.steps)
  const end = before.at(-1)
  if (end?.on !== 'label' || end.mediaId !== step.mediaId || end.frame !== step.frame || end.kind !== step.kind) return false
  const changes = longer(end.changes, step.changes)
  if (!changes) return false
  library.query.update(labelEdit).set({ steps: [...before.slice(0, -1), { ...end, changes }], atUs: nowUs() }).where(eq(labelEdit.id, last.id)).run()
  return true
}

export function undoLabels(library: Library, datasetId: string): EditedLabels | null {
  return step(library, datasetId, 'undo')
}

export function redoLabels(library: Library, datasetId: string): EditedLabels | null {
  return step(library, datasetId, 'redo')
}

function step(library: Library, datasetId: string, direction: 'undo' | 'redo'): EditedLabels | null {
  const isUndo = direction === 'undo'
  const candidates = and(own(datasetId), eq(labelEdit.undone, isUndo ? 0 : 1))
  const order = isUndo ? desc(labelEdit.id) : asc(labelEdit.id)
  const first = library.query.select({ atUs: labelEdit.atUs }).from(labelEdit).where(candidates).orderBy(order).limit(1).get()
  if (!first) return null
  const rows = library.query.select().from(labelEdit).where(and(candidates, eq(labelEdit.atUs, first.atUs))).orderBy(asc(labelEdit.id)).all()
  const steps = rows.flatMap((row) => z.array(stepSchema).parse(row.steps))
  for (const athleteId of peopleOf(library, isUndo ? steps.map(inverse) : steps)) assertAgreed(library, athleteId, 'training-data')
  library.sql.transaction(() => {
    for (const one of isUndo ? steps.toReversed().map(inverse) : steps) apply(library, datasetId, one)
    library.query
      .update(labelEdit)
      .set({ undone: isUndo ? 1 : 0 })
      .where(inArray(labelEdit.id, rows.map(({ id }) => id)))
      .run()
  })()
  library.changes.touched('labels')
  return { title: rows[0]!.title, labels: steps.flatMap((one) => (one.on === 'label' ? [toldLabel(library, { datasetId, ...one })] : [])) }
}

const own = (datasetId: string) => {
  const user = userNow()
  return and(eq(labelEdit.datasetId, datasetId), user === null ? isNull(labelEdit.userId) : eq(labelEdit.userId, user))
}

/** Beyond the frame itself: progress, queues. */
const isSeenFromOutside = (step: LabelStep) => step.on !== 'label' || step.changes.some(({ kind }) => kind === 'done' || kind === 'person')

function inverse(step: LabelStep): LabelStep {
  return step.on === 'label' ? { ...step, changes: takenBack(step.changes) } : { ...step, before: step.after, after: step.before }
}

/** Who has labels changed, or comes in again. */
function peopleOf(library: Library, steps: readonly LabelStep[]): Set<string> {
  const mediaOf = library.sql.prepare('SELECT media_id FROM dataset_frame WHERE id = ?').pluck()
  const sessionOf = library.sql.prepare('SELECT session_id FROM dataset_trial WHERE id = ?').pluck()
  const things = steps.flatMap((step) => {
    if (step.on === 'label') return [step.mediaId]
    if (step.after === 'out') return []
    return step.on === 'trial' ? [sessionOf.get(step.id)] : step.ids.map((id) => mediaOf.get(id))
  })
  return new Set([...new Set(things)].flatMap((id) => (typeof id === 'string' ? (athleteOf(library, id) ?? []) : [])))
}

function apply(library: Library, datasetId: string, step: LabelStep): void {
  const removedUs = step.on !== 'label' && step.after === 'out' ? nowUs() : null
  if (step.on === 'trial') library.query.update(datasetTrial).set({ removedUs }).where(eq(datasetTrial.id, step.id)).run()
  else if (step.on === 'frames') for (const ids of inSlices(step.ids)) library.query.update(datasetFrame).set({ removedUs }).where(inArray(datasetFrame.id, ids)).run()
  else applyToLabel(library, datasetId, step)
}

const SLICE = 500
const inSlices = <One>(all: readonly One[]): One[][] => Array.from({ length: Math.ceil(all.length / SLICE) }, (_, n) => all.slice(n * SLICE, (n + 1) * SLICE))

function applyToLabel(library: Library, datasetId: string, { mediaId, frame, kind, changes }: Extract<LabelStep, { on: 'label' }>): void {
  const row = ownLabel(library, { datasetId, mediaId, frame, kind })
  const after = changed({ people: row?.people ?? [], isDone: row?.isDone ?? false }, changes)
  if (!after) throw new ProblemError({ code: 'changed-since', message: 'This frame has been changed elsewhere since it was shown.', hint: 'It is shown anew; do it once more.', subject: mediaId })
  const changedUs = nowUs()
  if (row) library.query.update(label).set({ ...after, changedUs }).where(eq(label.id, row.id)).run()
  else library.query.insert(label).values({ id: randomUUID(), datasetId, mediaId, frame, kind, userId: userNow(), ...after, changedUs }).run()
}

export interface LabelPlace {
  datasetId: string
  mediaId: string
  frame: number
  kind: 'label' | 'adjudicated'
}

/** That of whoever acts. */
function ownLabel(library: Library, { datasetId, mediaId, frame, kind }: LabelPlace): typeof label.$inferSelect | undefined {
  const user = userNow()
  return library.query
    .select()
    .from(label)
    .where(and(eq(label.datasetId, datasetId), eq(label.mediaId, mediaId), eq(label.frame, frame), eq(label.kind, kind), user === null ? isNull(label.userId) : eq(label.userId, user)))
    .get()
}

/** As it is now: without a row nothing is said. */
export function toldLabel(library: Library, { datasetId, mediaId, frame, kind }: LabelPlace): LabelledFrame {
  const row = ownLabel(library, { datasetId, mediaId, frame, kind })
  return { mediaId, frame, kind, people: row?.people ?? [], isDone: row?.isDone ?? false }
}
