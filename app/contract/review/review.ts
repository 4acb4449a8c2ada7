/** Findings of all athletes, in a queue, and what people decide about them. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Trend } from '../../core/review/trends.ts'
import { deviationSchema, verdictSchema } from '../gait/deviation.ts'
import { byId, daySchema, idSchema, instantUsSchema, walkingSideSchema } from '../basics/fields.ts'

const decisionKinds = ['confirm', 'watch', 'dismiss', 'ask'] as const
/** Why a finding is dismissed. `not-a-finding`: its threshold is too low, in somebody's eyes; it is counted per variable and reference. */
const dismissalReasons = ['not-a-finding', 'known', 'measurement', 'not-relevant'] as const

export const decisionSchema = z.object({
  id: idSchema,
  kind: z.enum(decisionKinds),
  reason: z.enum(dismissalReasons).nullable(),
  note: z.string(),
  /** Of which version of the finding. */
  version: z.int().positive(),
  /** Null: in a library without users, or on the command line. */
  by: z.string().nullable(),
  atUs: instantUsSchema,
  takenBackUs: instantUsSchema.nullable(),
})
export type Decision = z.infer<typeof decisionSchema>

/** `asked`: the biomechanist has been asked. `gone`: the newest analysis does not find it any more. */
const findingStates = ['open', 'asked', 'decided', 'gone'] as const

const findingRowSchema = z.object({
  id: idSchema,
  athleteId: idSchema,
  athleteName: z.string(),
  sessionId: idSchema,
  sessionName: z.string(),
  date: daySchema,
  trialId: idSchema.nullable(),
  trialName: z.string().nullable(),
  variable: z.string(),
  side: walkingSideSchema,
  phase: z.string(),
  verdict: verdictSchema,
  confidence: z.enum(['high', 'medium', 'low']),
  deltaDeg: z.number(),
  title: z.string(),
  state: z.enum(findingStates),
  /** The one that stands. */
  decision: decisionSchema.pick({ kind: true, by: true, atUs: true }).nullable(),
  /** It was decided about, and is another one since. */
  isChanged: z.boolean(),
  comments: z.int(),
})
export type FindingRow = z.infer<typeof findingRowSchema>

const againstSchema = z.object({
  kind: z.enum(['own-baseline', 'norm', 'cohort', 'picked']),
  id: z.string().nullable(),
  name: z.string(),
  n: z.int().positive(),
})
export type FindingAgainst = z.infer<typeof againstSchema>

const findingSchema = findingRowSchema.extend({
  version: z.int().positive(),
  gaitId: idSchema,
  deviation: deviationSchema,
  against: againstSchema,
  /** The earlier ones, the newest first. */
  earlier: z.array(z.object({ version: z.int().positive(), atUs: instantUsSchema, sentence: z.string(), against: z.string(), /** What the next one changed, in words. */ changed: z.array(z.string()) })),
  decisions: z.array(decisionSchema),
  notes: z.array(z.object({ id: idSchema, text: z.string(), by: z.string().nullable(), atUs: instantUsSchema, isOwn: z.boolean() })),
})
export type Finding = z.infer<typeof findingSchema>

const trendSchema = z.object({
  key: z.string(),
  name: z.string(),
  unit: z.string(),
  group: z.enum(['score', 'parameter', 'feature']),
  lines: z.array(
    z.object({
      side: walkingSideSchema.nullable(),
      points: z.array(z.object({ session: z.int(), value: z.number(), interval: z.tuple([z.number(), z.number()]).readonly().nullable() })),
      band: z.object({ mean: z.number(), low: z.number(), high: z.number() }).nullable(),
    }),
  ),
  from: z.union([z.object({ kind: z.literal('sessions'), sem: z.number(), minimalDetectableChange: z.number(), sessions: z.int() }), z.object({ kind: z.literal('threshold') })]).nullable(),
  noBand: z.string().nullable(),
}) satisfies z.ZodType<Trend>
export type { Trend }

const seriesSessionSchema = z.object({
  sessionId: idSchema,
  sessionName: z.string(),
  date: daySchema,
  trialId: idSchema,
  /** What it is to the newest: that itself; one of those that tell what is usual; or neither, and why. */
  state: z.enum(['newest', 'usual', 'other']),
  reason: z.string().nullable(),
  /** Why its numbers no longer are what its inputs would give, in words; null: they are. */
  stale: z.string().nullable(),
})

/** Trials of one kind on one surface, one of each session, the earliest first: what can be looked at over time. */
const seriesSchema = z.object({
  kind: z.string(),
  surface: z.string().nullable(),
  sessions: z.array(seriesSessionSchema),
  /** Sessions whose gait has not been worked out, or cannot be read. */
  without: z.array(seriesSessionSchema.pick({ sessionId: true, sessionName: true, date: true, trialId: true })),
  /** What the newest is held against; null: nothing. */
  against: z.string().nullable(),
  trends: z.array(trendSchema),
  /** By angle and side: the mean curve of each session, null where it has none. */
  curves: z.array(z.object({ angle: z.string(), left: z.array(z.array(z.number()).nullable()), right: z.array(z.array(z.number()).nullable()) })),
})
export type Series = z.infer<typeof seriesSchema>

/** All of one: nothing said is everything. */
const filterSchema = z.object({
  state: z.enum(findingStates).optional(),
  athleteId: idSchema.optional(),
  sessionId: idSchema.optional(),
  variable: z.string().max(60).optional(),
  side: walkingSideSchema.optional(),
  verdict: verdictSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** Who has decided. */
  reviewer: idSchema.optional(),
  search: z.string().max(200).optional(),
})
export type FindingFilter = z.infer<typeof filterSchema>

/** `own`: of all people's own earlier sessions. */
const feedbackSchema = z.object({ variable: z.string(), kind: z.enum(['own', 'people']), against: z.string(), decided: z.int(), notAFinding: z.int() })
export type FindingFeedback = z.infer<typeof feedbackSchema>

export const reviewContract = {
  list: oc
    .route({ method: 'GET', path: '/findings', summary: 'The queue: the largest and surest first' })
    .input(filterSchema.extend({ offset: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(500).default(200) }))
    .output(
      z.object({
        findings: z.array(findingRowSchema),
        total: z.int(),
        /** What can be filtered by, of what the queue holds. */
        variables: z.array(z.string()),
        athletes: z.array(z.object({ id: idSchema, name: z.string() })),
      }),
    ),
  get: oc.route({ method: 'GET', path: '/findings/{id}', summary: 'One finding: all of it, its decisions, and what it was before' }).input(byId).output(findingSchema),
  decide: oc
    .route({ method: 'POST', path: '/findings/{id}/decisions', summary: 'A decision about the version that was looked at; refused where it is another by now' })
    .input(
      byId
        .extend({ version: z.int().positive(), kind: z.enum(decisionKinds), reason: z.enum(dismissalReasons).nullish(), note: z.string().trim().max(4_000).default('') })
        .refine(({ kind, reason }) => (kind === 'dismiss') === (reason !== null && reason !== undefined), 'A finding is dismissed for a reason, and nothing else has one.'),
    )
    .output(findingSchema),
  comment: oc
    .route({ method: 'POST', path: '/findings/{id}/comments' })
    .input(byId.extend({ text: z.string().trim().min(1).max(4_000) }))
    .output(findingSchema),
  ofAthlete: oc
    .route({ method: 'GET', path: '/athletes/{athleteId}/history', summary: 'One person over sessions, as far as their gaits are worked out: scores, parameters and curves of trials that were measured alike' })
    .input(z.object({ athleteId: idSchema }))
    .output(z.array(seriesSchema)),
  feedback: oc
    .route({ method: 'GET', path: '/findings/feedback', summary: 'How often findings of each angle against each reference were decided about, and how often they were said to be none: for whoever reviews thresholds. Nothing tunes itself.' })
    .output(z.array(feedbackSchema)),
}
