import { and, desc, eq } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { methodOffsetSchema } from '../../contract/analyse-tasks.ts'
import { measurementSchema } from '../../contract/cohort-tasks.ts'
import { eventEditSchema, excludedStrideSchema } from '../../contract/gait-choices.ts'
import { stepsBy } from '../../contract/library.ts'
import type { EarlierSession, TrialGait } from '../../contract/trial-gait.ts'
import type { Measurement } from '../../core/norms/gate/measurement.ts'
import { analysisOf } from '../analysis/of-trial.ts'
import { nowUs } from '../clock.ts'
import { getAthlete } from '../library/athletes.ts'
import { sessionRow } from '../library/sessions.ts'
import { knownReferencesHash } from '../references/references.ts'
import { areThere } from '../store/artifacts-there.ts'
import type { Library } from '../store/library.ts'
import { gait } from '../store/schema.ts'
import { newestJob } from '../trial/newest-job.ts'
import { livePlace, ofTrial, type TrialPlace } from '../trial/place.ts'
import { isBeingTried } from './being-tried.ts'
import { conditionsOf } from './conditions.ts'
import { foundEventsIn, gaitIn } from './cut-gait.ts'
import { baselineTrials, earlierTrials } from './earlier-trials.ts'
import { forceFileOf } from './force-plates.ts'
import { gaitChoices } from './gait-choices.ts'
import { lackingMovement, movementOfTrial } from './movement-of-trial.ts'
import { standingOfTrial } from './standing-of-trial.ts'
import { labOffsetsFor } from './taught-offsets.ts'

/** What a gait was made from, as it is kept beside it. */
const partSchema = z.object({
  movement: z.record(z.string(), z.string()),
  beltSpeedMps: z.number().nullable(),
  eventEdits: z.array(eventEditSchema),
  excludedStrides: z.array(excludedStrideSchema),
  /** Of the standing trial beside it; empty where there is none. */
  standing: z.record(z.string(), z.string()).default({}),
  /** Force plates in a file of their own, and what tells steps where there are plates; an earlier version knew neither. */
  plates: z.object({ contentHash: z.string(), offsetUs: z.number(), rate: z.number() }).nullable().default(null),
  stepsBy: z.enum(stepsBy).nullable().default(null),
})
/** What decides which comparisons are fair; null where an earlier version has kept none. */
const statedSchema = z.object({ kind: z.string().nullable(), surface: z.string().nullable(), legLengthsM: z.array(z.number().nullable()), birthDate: z.string().nullable(), name: z.string().nullable().default(null) })
/** What it could be held against beside earlier sessions; null where an earlier version has kept none. */
const referencesSchema = z.object({ chosen: z.string().nullable(), known: z.string() })
const madeFromSchema = z.object({ today: partSchema, stated: statedSchema.nullable().default(null), references: referencesSchema.nullable().default(null), earlier: z.array(partSchema.extend({ trialId: z.string().nullable() })) })
type MadeFrom = z.infer<typeof madeFromSchema>
/** Today's movement made a little differently, which findings are tried on. */
const variedSchema = z.object({ what: z.string(), skeleton: z.string(), evidence: z.string(), cutOffHz: z.number().nullable() })
const outcomeSchema = z.object({ sessionId: z.string(), shapeOnly: z.string().nullable(), otherModel: z.string().nullable().default(null) })
/** Of an earlier session that was measured: why only its shape can be compared, in words; null of one that counts. `otherModel`: today’s, where another one saw it. */
export type EarlierOutcome = z.infer<typeof outcomeSchema>
// What was kept by an earlier version lacks what has a default.
const keptSchema = z.object({ gait: z.string(), strideCurves: z.string(), angles: z.string(), skeleton: z.string().nullable().default(null), recorded: z.string().nullable().default(null), events: z.string().nullable().default(null), earlier: z.array(outcomeSchema).default([]), varied: z.array(variedSchema).default([]), isTried: z.boolean().default(true), taughtByLab: z.object({ pointsBy: z.string(), offsets: z.array(methodOffsetSchema) }).nullable().default(null), measurement: measurementSchema.nullable().default(null) })
type Kept = z.input<typeof keptSchema>

/** The newest, and what stands in the way of another. */
export async function gaitOfTrial(library: Library, place: TrialPlace): Promise<{ gait: TrialGait | null; lacking: string | null; jobId: string | null }> {
  livePlace(library, place)
  const row = newestRow(library, place)
  const now = madeFrom(library, place)
  return {
    gait: row ? await told(library, row, now) : null,
    lacking: now ? null : lackingMovement(library, place),
    jobId: newestJob(library, 'gait', place) ?? newestJob(library, 'analyse', place),
  }
}

async function told(library: Library, { id, sessionId, trialId, inputs, result, createdUs }: typeof gait.$inferSelect, now: MadeFrom | null): Promise<TrialGait | null> {
  const place = { sessionId, trialId }
  const { eventEdits, excludedStrides } = gaitChoices(library, place)
  const [kept, then] = [keptSchema.safeParse(result), madeFromSchema.safeParse(inputs)]
  // One that another version has written otherwise counts as none.
  if (!kept.success || !then.success) return null
  const { gait: artifact, strideCurves, angles, skeleton, recorded, events, earlier, isTried } = kept.data
  const read = areThere(library, [artifact, strideCurves, angles, ...[skeleton, recorded].filter((one) => one !== null)]) ? await gaitIn(library, artifact).catch(() => null) : null
  if (!read) return null
  return {
    id,
    createdUs,
    gait: read,
    strideCurves,
    angles,
    skeleton,
    recorded,
    foundEvents: events !== null && areThere(library, [events]) ? await foundEventsIn(library, events).catch(() => []) : [],
    earlier: earlierSessions(library, place, earlier),
    excludedStrides,
    eventEdits: eventEdits.length,
    isTried,
    stale: staleReason(then.data, now, read.reference?.kind) ?? whyElse(library, place, kept.data),
  }
}

function whyElse(library: Library, place: TrialPlace, { isTried, taughtByLab }: z.infer<typeof keptSchema>): string | null {
  if (taughtByLab && !isSame(taughtByLab.offsets, labOffsetsFor(library, taughtByLab.pointsBy))) return 'This lab’s force plates tell otherwise now how early or late steps are found.'
  return isTried || isBeingTried(library, place) ? null : 'Whether its findings hold has not been tried.'
}

function earlierSessions(library: Library, place: TrialPlace, outcomes: readonly EarlierOutcome[]): EarlierSession[] {
  const { leftOutSessions } = gaitChoices(library, place)
  const { date: today } = sessionRow(library, place.sessionId)
  return earlierTrials(library, place).map(({ place: then, name, date }): EarlierSession => {
    const outcome = outcomes.find(({ sessionId }) => sessionId === then.sessionId)
    const one = { ...then, name, date, analyseWith: null }
    if (leftOutSessions.includes(then.sessionId)) return { ...one, state: 'left-out', reason: null }
    if (!outcome) return { ...one, state: 'nothing', reason: date === today ? 'It is of the same day.' : 'No movement was worked out there: analyse it first.' }
    return { ...one, state: outcome.shapeOnly === null ? 'used' : 'shape-only', reason: outcome.shapeOnly, analyseWith: outcome.otherModel !== null && analysisOf(library, then).analysis ? outcome.otherModel : null }
  })
}

/** Null where there is no movement any more. */
export function madeFrom(library: Library, place: TrialPlace): MadeFrom | null {
  const today = partOf(library, place)
  if (!today) return null
  const earlier = baselineTrials(library, place).flatMap((one) => {
    const part = partOf(library, one.place)
    return part ? [{ ...part, trialId: one.place.trialId }] : []
  })
  return { today, stated: statedOf(library, place), references: { chosen: gaitChoices(library, place).referenceId, known: knownReferencesHash(library) }, earlier }
}

function statedOf(library: Library, place: TrialPlace): MadeFrom['stated'] {
  const { kind, surface } = conditionsOf(library, place)
  const { name, legLengthLeftM, legLengthRightM, birthDate } = getAthlete(library, sessionRow(library, place.sessionId).athleteId)
  return { kind, surface, legLengthsM: [legLengthLeftM, legLengthRightM], birthDate, name }
}

function partOf(library: Library, place: TrialPlace): MadeFrom['today'] | null {
  const movement = movementOfTrial(library, place)
  if (!movement) return null
  const { eventEdits, excludedStrides } = gaitChoices(library, place)
  const { beltSpeedMps, stepsBy: told } = conditionsOf(library, place)
  const forces = forceFileOf(library, place)
  return { movement: movement.inputs, beltSpeedMps, eventEdits, excludedStrides, standing: standingOfTrial(library, place).inputs, plates: forces?.clock ? { contentHash: forces.contentHash, ...forces.clock } : null, stepsBy: told }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** `against`: what it is held against. */
function staleReason(then: MadeFrom, now: MadeFrom | null, against: string | undefined): string | null {
  if (!now || !isSame(then.today.movement, now.today.movement)) return 'The movement is another one now.'
  if (!isSame(then.today.standing, now.today.standing)) return 'The session’s standing trial has come, gone or changed.'
  if (then.today.beltSpeedMps !== now.today.beltSpeedMps) return 'The belt ran at another speed, as it is stated now.'
  if (!isSame([then.today.plates, then.today.stepsBy], [now.today.plates, now.today.stepsBy])) return 'Force plates, or what tells the steps, are others now.'
  if (!isSame(then.today, now.today)) return 'Events or strides have been changed.'
  if (then.references === null) return 'An earlier version of Stridescope has worked it out.'
  if (!isSame(then.stated, now.stated)) return 'What is stated of the trial or the person is another now.'
  if (then.references.chosen !== now.references?.chosen) return 'Another reference has been chosen.'
  // Of what is not looked at, nothing follows.
  if (against !== 'own-baseline' && !isSame(then.references, now.references)) return 'Norms or cohorts have come, gone or changed.'
  return isSame(then.earlier, now.earlier) ? null : 'Earlier sessions have come, gone or changed.'
}

/** Under which conditions the newest gait was measured, and whether there are earlier sessions to hold it against. */
export function keptMeasurement(library: Library, place: TrialPlace): { measurement: Measurement; isOwn: boolean } | null {
  const kept = keptSchema.safeParse(newestRow(library, place)?.result)
  return kept.success && kept.data.measurement ? { measurement: kept.data.measurement, isOwn: kept.data.earlier.length > 0 } : null
}

/** With what the newest gait was tried on, as long as it is of the same movement. */
export function keptVariations(library: Library, place: TrialPlace, now: MadeFrom): z.infer<typeof variedSchema>[] {
  const row = newestRow(library, place)
  const [kept, then] = [keptSchema.safeParse(row?.result), madeFromSchema.safeParse(row?.inputs)]
  return kept.success && then.success && isSame(then.data.today.movement, now.today.movement) ? kept.data.varied : []
}

/**
 * Keeps it as the newest of its trial, unless the newest is the same, or another has been made of what has changed since it was started. One whose findings had not been tried yet stays
 * the same with them tried; the other way round nothing is forgotten.
 */
export function keepGait(library: Library, place: TrialPlace, inputs: MadeFrom, result: Kept, startedUs = nowUs()): void {
  const { sessionId, trialId } = place
  const newest = newestRow(library, place)
  const isOfTheSame = newest !== undefined && isSame(newest.inputs, inputs)
  if (newest && !isOfTheSame && newest.createdUs > startedUs) return
  if (isOfTheSame && isSame(newest.result, result)) return
  const kept = isOfTheSame ? keptSchema.safeParse(newest.result).data : undefined
  if (kept?.isTried && result.isTried === false && kept.strideCurves === result.strideCurves) return
  if (newest && kept?.isTried === false) library.query.update(gait).set({ result }).where(eq(gait.id, newest.id)).run()
  else library.query.insert(gait).values({ id: randomUUID(), sessionId, trialId, inputs, result, createdUs: nowUs() }).run()
  library.changes.touched('analysis')
}

function newestRow(library: Library, { sessionId, trialId }: TrialPlace): typeof gait.$inferSelect | undefined {
  return library.query
    .select()
    .from(gait)
    .where(and(eq(gait.sessionId, sessionId), ofTrial(gait.trialId, trialId)))
    .orderBy(desc(gait.createdUs))
    .limit(1)
    .get()
}
