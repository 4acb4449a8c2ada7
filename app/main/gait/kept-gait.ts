/** Gaits as they are kept, the newest of a trial first. */
import { and, desc, eq } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { methodOffsetSchema, piecesSchema } from '../../contract/gait/analyse-tasks.ts'
import { gaitKindSchema } from '../../contract/basics/fields.ts'
import { measurementSchema } from '../../contract/gait/cohort-tasks.ts'
import type { Measurement } from '../../core/norms/gate/measurement.ts'
import type { Earlier } from '../../core/norms/references/most-alike.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import { gait } from '../store/tables/gait.ts'
import { ofTrial, type TrialPlace } from '../trial/place.ts'
import { isSame, type MadeFrom, madeFromSchema } from './made-from.ts'
import { measurementOf, type Seen } from './measurement.ts'

/** Today's movement made a little differently, which findings are tried on. */
const variedSchema = z.object({ what: z.string(), skeleton: z.string(), evidence: z.string(), cutOffHz: z.number().nullable() })
const outcomeSchema = z.object({ sessionId: z.string(), shapeOnly: z.string().nullable(), otherModel: z.string().nullable().default(null) })
/** Of an earlier session that was measured: why only its shape can be compared, in words; null of one that counts. `otherModel`: today’s, where another one saw it. */
export type EarlierOutcome = z.infer<typeof outcomeSchema>
// An earlier version told the gait where there were two, and only then.
const seenSchema = measurementSchema
  .pick({ method: true, speedMps: true, legLength: true })
  .extend({ goesThroughRoom: z.boolean(), gait: gaitKindSchema.optional(), areApart: z.boolean().optional() })
  .transform(({ gait, areApart = gait !== undefined, ...seen }): Seen => ({ ...seen, gait, areApart }))
/** Artifacts, by their hashes, and what was seen of them. What was kept by an earlier version lacks what has a default. */
const keptSchema = z.object({
  gait: z.string(),
  strideCurves: z.string(),
  pieces: piecesSchema.nullable().default(null),
  angles: z.string(),
  skeleton: z.string().nullable().default(null),
  recorded: z.string().nullable().default(null),
  events: z.string().nullable().default(null),
  earlier: z.array(outcomeSchema).default([]),
  varied: z.array(variedSchema).default([]),
  isTried: z.boolean().default(true),
  taughtByLab: z.object({ pointsBy: z.string(), offsets: z.array(methodOffsetSchema) }).nullable().default(null),
  seen: seenSchema.nullable().default(null),
  oneCycle: z.object({ fromS: z.number(), toS: z.number() }).nullable().default(null),
})
export type KeptGait = z.infer<typeof keptSchema>

/** Null where there is none, or one that another version has written otherwise. */
export function newestGait(library: Library, place: TrialPlace): { id: string; createdUs: number; from: MadeFrom; kept: KeptGait } | null {
  const row = newestRow(library, place)
  const [kept, from] = [keptSchema.safeParse(row?.result), madeFromSchema.safeParse(row?.inputs)]
  return row && kept.success && from.success ? { id: row.id, createdUs: row.createdUs, from: from.data, kept: kept.data } : null
}

/** Where the newest gait is of a file of means, which has no seconds: its one cycle. */
export const keptCycle = (library: Library, place: TrialPlace): KeptGait['oneCycle'] => newestGait(library, place)?.kept.oneCycle ?? null

/** Under which conditions the newest gait was measured, by what is stated now, and what became of earlier sessions. */
export function keptMeasurement(library: Library, place: TrialPlace): { measurement: Measurement; earlier: Earlier } | null {
  const kept = newestGait(library, place)?.kept
  if (!kept?.seen) return null
  const earlier = kept.earlier.length === 0 ? 'none' : kept.earlier.some(({ shapeOnly }) => shapeOnly === null) ? 'count' : 'shape-only'
  return { measurement: measurementOf(library, place, kept.seen), earlier }
}

/** With what the newest gait was tried on; null where that is of another movement, or was not tried on anything yet. */
export function keptVariations(library: Library, place: TrialPlace, now: MadeFrom): z.infer<typeof variedSchema>[] | null {
  const newest = newestGait(library, place)
  if (!newest || !isSame(newest.from.today.movement, now.today.movement)) return null
  const { varied, isTried } = newest.kept
  return isTried || varied.length > 0 ? varied : null
}

/**
 * Keeps it as the newest of its trial, unless the newest is the same, or another has been made of what has changed since it was started. One whose findings had not been tried yet stays
 * the same with them tried; the other way round nothing is forgotten. Gives its id where anything was kept.
 */
export function keepGait(library: Library, place: TrialPlace, inputs: MadeFrom, result: z.input<typeof keptSchema>, startedUs = nowUs()): string | null {
  const { sessionId, trialId } = place
  const newest = newestRow(library, place)
  const isOfTheSame = newest !== undefined && isSame(newest.inputs, inputs)
  if (newest && !isOfTheSame && newest.createdUs > startedUs) return null
  if (isOfTheSame && isSame(newest.result, result)) return null
  const kept = isOfTheSame ? keptSchema.safeParse(newest.result).data : undefined
  if (kept?.isTried && result.isTried === false && kept.strideCurves === result.strideCurves) return null
  const id = newest && kept?.isTried === false ? newest.id : randomUUID()
  if (id === newest?.id) library.query.update(gait).set({ result }).where(eq(gait.id, id)).run()
  else library.query.insert(gait).values({ id, sessionId, trialId, inputs, result, createdUs: nowUs() }).run()
  library.changes.touched('analysis')
  return id
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
