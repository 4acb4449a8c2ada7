/** What people decided about a trial's gait, each decision one undo. */
import { eq, sql } from 'drizzle-orm'
import type { Side } from '../../core/body/joints.ts'
import type { ExcludedStride } from '../../core/gait/cycles/excluded-strides.ts'
import type { OneCycle } from '../../core/gait/cycles/normalised-cycle.ts'
import type { GaitKind } from '../../core/gait/gait-kind.ts'
import { type EventEdit, titleOfEdit } from '../../core/gait/events/event-edits.ts'
import { assertMayAnalyse } from '../lab/consents.ts'
import { recordChange } from '../library/history.ts'
import { getReference } from '../references/references.ts'
import { askedOften } from '../store/asked-often.ts'
import type { Library } from '../store/library.ts'
import { gaitChoice } from '../store/tables/gait.ts'
import { idOf, livePlace, type TrialPlace } from '../trial/place.ts'

interface GaitChoices {
  eventEdits: EventEdit[]
  excludedStrides: ExcludedStride[]
  leftOutSessions: string[]
  referenceId: string | null
  /** Of which means are, where somebody walks and runs. */
  gait: GaitKind | null
}

const NONE: GaitChoices = { eventEdits: [], excludedStrides: [], leftOutSessions: [], referenceId: null, gait: null }

const byId = askedOften((query) => query.select().from(gaitChoice).where(eq(gaitChoice.id, sql.placeholder('id'))).prepare())

export function gaitChoices(library: Library, place: TrialPlace): GaitChoices {
  const row = byId(library).get({ id: idOf(place) })
  return row ? { eventEdits: row.eventEdits, excludedStrides: row.excludedStrides, leftOutSessions: row.leftOutSessions, referenceId: row.referenceId, gait: row.gait } : NONE
}

function decide(library: Library, place: TrialPlace, title: string, change: (before: GaitChoices) => Partial<GaitChoices>): void {
  livePlace(library, place)
  assertMayAnalyse(library, place.sessionId)
  library.query.insert(gaitChoice).values({ ...NONE, ...place, id: idOf(place) }).onConflictDoNothing().run()
  recordChange(library, title, 'gaitChoice', idOf(place), change(gaitChoices(library, place)))
}

/** `cycle`: where the trial is a file of means, which has no seconds. */
export function editEvent(library: Library, place: TrialPlace, edit: EventEdit, cycle: OneCycle | null = null): void {
  decide(library, place, titleOfEdit(edit, cycle), ({ eventEdits }) => ({ eventEdits: [...eventEdits, edit] }))
}

export function forgetEventEdits(library: Library, place: TrialPlace): void {
  decide(library, place, 'Events as they were found', () => ({ eventEdits: [] }))
}

/** Without a reason it counts again. */
export function excludeStride(library: Library, place: TrialPlace, { side, fromS, toS, reason }: { side: Side; fromS: number; toS: number; reason: string | null }, cycle: OneCycle | null = null): void {
  const atS = (fromS + toS) / 2
  const others = (all: readonly ExcludedStride[]) => all.filter((one) => one.side !== side || one.atS < fromS || one.atS >= toS)
  decide(library, place, `${reason === null ? 'Counting' : 'Leaving out'} the ${side} stride${cycle ? '' : ` from ${fromS.toFixed(2)} to ${toS.toFixed(2)} s`}`, ({ excludedStrides }) => ({ excludedStrides: [...others(excludedStrides), ...(reason === null ? [] : [{ side, atS, reason }])] }))
}

export function leaveOutSessions(library: Library, place: TrialPlace, sessionIds: readonly string[]): void {
  decide(library, place, 'Change of the baseline', () => ({ leftOutSessions: [...new Set(sessionIds)].toSorted() }))
}

/** Null: what counts by itself. */
export function chooseReference(library: Library, place: TrialPlace, referenceId: string | null): void {
  if (referenceId !== null) getReference(library, referenceId)
  decide(library, place, 'Choice of the reference', () => ({ referenceId }))
}

/** Null: of which there is more. */
export function chooseGait(library: Library, place: TrialPlace, gait: GaitKind | null): void {
  decide(library, place, gait ? `Means of the ${gait}` : 'Means of the gait of which there is more', () => ({ gait }))
}
