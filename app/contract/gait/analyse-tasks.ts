/** The tasks of `app/workers/analyse` and what they take: from a trial's movement to what differs. */
import { z } from 'zod'
import type { SeenSteps, StepsBy } from '../../core/gait/events/found-events.ts'
import type { StatedSize } from '../../core/gait/body-in-metres.ts'
import type { MethodOffset } from '../../core/gait/events/method-offset.ts'
import { gaitEventKindSchema, gaitKindSchema, upAxisSchema } from '../basics/fields.ts'
import { eventEditSchema, excludedStrideSchema } from './gait-choices.ts'
import { gaitSchema, makerParametersSchema, shapeOnlySchema, toldStandingSchema } from './gait.ts'
import { referenceSchema } from './references.ts'
import { saidSchema } from '../basics/said.ts'
import { untoldAnglesSchema } from './untold-angles.ts'

const oddity = gaitSchema.shape.findings.element

/** A gait but for what of it is kept in pieces: events and strides (`core/gait/tables/pieces.ts`). */
export const wholeGaitSchema = gaitSchema.omit({ events: true, strides: true })
export const gaitPieceSchema = gaitSchema.pick({ events: true, strides: true })

/** Of each piece of a gait its events and strides, and the curves of these. Files, or artifacts. */
export const piecesSchema = z.array(z.object({ steps: z.string(), curves: z.string() }))

/** Where the movement comes from: a skeleton that was made here, or a file of markers. */
const movementSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('skeleton'), skeleton: z.string(), evidence: z.string() }),
  /** `ending` with its dot: the library's own names have it, too, but say nothing to a person. */
  z.object({ kind: z.literal('file'), path: z.string(), name: z.string(), ending: z.string() }),
])

const numbersByAngle = z.record(z.string(), z.number())
const degreesByAngle = z.object({ left: numbersByAngle, right: numbersByAngle })

/** By how much steps that movement tells are early or late. */
export const methodOffsetSchema = z.object({
  source: z.enum(['zeni', 'foot-velocity', 'foot-height']),
  kind: gaitEventKindSchema,
  gait: z.enum(['walk', 'run']),
  lateByS: z.number(),
  perStrideS: z.number(),
  aboutStrideS: z.number(),
  strideS: z.object({ least: z.number(), most: z.number() }),
  spreadS: z.number().min(0),
  clockS: z.number().min(0).optional(),
  n: z.int().positive(),
  from: z.enum(['trial', 'lab', 'usual']),
  learntFrom: z.string(),
}) satisfies z.ZodType<MethodOffset>

/** Steps as they were seen, before anything is put right. */
export const seenStepsSchema = z.object({ seen: gaitSchema.shape.events, sure: gaitSchema.shape.events, gait: z.enum(['walk', 'run']) }) satisfies z.ZodType<Omit<SeenSteps, 'findings'>>

/** Outputs `angles`, `events` (`seenStepsSchema`) and, where feet and pelvis are seen, `steps`; of a fitted body `spreads`; of a file `skeleton`, what its markers show, and of a C3D `recorded` and `modelled`, what else it holds. */
export const kinematicsParams = z.object({
  movement: movementSchema,
  /** Of what smoothed the skeleton already; a file says it itself, or is smoothed here. Null: nothing did. */
  cutOffHz: z.number().positive().nullable(),
  /** The model that saw a skeleton's points; a file says it itself. */
  model: z.string().nullable(),
  /** What a person says of whose points a file holds, where it does not. */
  stated: z.string().optional(),
  /** What a person says of which axis of the file points up. */
  up: upAxisSchema.optional(),
  /** By model: what its keypoints do not tell. */
  untold: z.record(z.string(), untoldAnglesSchema),
  /** The same person, standing still in the same session; or in words why there is none. */
  standing: z.union([z.object({ name: z.string(), movement: movementSchema, model: z.string().nullable(), up: upAxisSchema.optional() }), z.object({ lacking: z.string(), said: saidSchema })]),
})
export const kinematicsSchema = z.object({
  rateHz: z.number(),
  cutOffHz: z.number().nullable(),
  angles: gaitSchema.shape.angles,
  /** Who made the points, as their file says it. */
  remark: z.string().nullable(),
  legLength: z.object({ metres: z.number(), from: z.enum(['measured', 'skeleton']) }).nullable(),
  /** The markers or keypoints that stand for pelvis and feet. */
  feetBy: z.string(),
  /** Points of films by this program, of which it is known beforehand how early or late steps are found in them. */
  areOurs: z.boolean(),
  /** By force plates in the same file. */
  taught: z.array(methodOffsetSchema),
  findings: z.array(oddity),
  /** What the model does not tell of the angles that its keypoints are there for. */
  untold: untoldAnglesSchema,
  certainty: z.object({ spreadDeg: degreesByAngle, heldShare: degreesByAngle }),
  standing: toldStandingSchema.nullable(),
  makerParameters: makerParametersSchema,
})

/** Steps on force plates of a file of their own. Outputs `plates` (`seenStepsSchema`: with the steps that movement tells). */
export const plateStepsParams = z.object({
  /** Files. */
  steps: z.string(),
  events: z.string(),
  forces: z.object({ path: z.string(), name: z.string() }),
  /** Of the forces: session time is offset + rate × their own. */
  clock: z.object({ offsetUs: z.number(), rate: z.number(), /** Of one that was proposed. */ standardErrorUs: z.number().optional() }),
})
/** Where their clock lies by what they carry; the summary is `platesClockSchema`. No output. */
export const platesClockParams = plateStepsParams.pick({ steps: true, forces: true })
export const plateStepsSchema = z.object({ taught: z.array(methodOffsetSchema), findings: z.array(oddity) })

/** Outputs `gait` (JSON, compared with nothing, without what is in pieces), `steps-1`, `curves-1` and so on (its pieces), `strides`, which names these, and `events`: put right, but by no person. */
export const cyclesParams = z.object({
  /** Files. */
  angles: z.string(),
  events: z.string(),
  steps: z.string().nullable(),
  recorded: z.string().nullable(),
  modelled: z.string().nullable(),
  /** What kinematics told of them. */
  kinematics: kinematicsSchema,
  source: z.string(),
  beltSpeedMps: z.number().min(0),
  /** Of the person, as somebody has stated it. */
  stated: z.object({ heightM: z.number().nullable(), legLengthM: z.number().nullable(), ageYears: z.number().nullable().optional() }) satisfies z.ZodType<StatedSize>,
  /** Of which means are, where somebody walks and runs; null: nobody has chosen. */
  gait: gaitKindSchema.nullable(),
  /** The better known first. */
  offsets: z.array(methodOffsetSchema),
  stepsBy: z.enum(['plates', 'movement']) satisfies z.ZodType<StepsBy>,
  /** A person has said by what. */
  areStepsChosen: z.boolean(),
  eventEdits: z.array(eventEditSchema),
  excludedStrides: z.array(excludedStrideSchema),
  /** Artifacts that need not be written again. */
  known: z.array(z.string()),
})

const measuredSchema = z.object({
  /** Files. */
  gait: z.string(),
  pieces: piecesSchema,
  name: z.string(),
  date: z.string(),
})

/** A threshold that was simulated: by what it depends on, as JSON, its seed among it. */
export const familyThresholdSchema = z.object({ family: z.string(), factor: z.number().positive() })

/** Outputs `gait`: as `cycles` told it, without what is in pieces, with reference, scores and deviations. Its summary has the thresholds that it had to simulate. */
export const deviationsParams = z.object({
  /** With the angles that events are tried on which come otherwise. */
  today: measuredSchema.extend({ angles: z.string() }),
  /** The same person before: through the gate, or, where `shapeOnly` says why, past it. */
  earlier: z.array(measuredSchema),
  shapeOnly: shapeOnlySchema.nullable(),
  /** It is one that somebody has picked: a session, or another trial of today's. */
  picked: z.enum(['session', 'trial']).optional(),
  /** How it stands to a norm or cohort, where that is what counts. `people`: against whose bands differences are looked for; null where that gives no verdict. */
  against: gaitSchema.pick({ reference: true, scores: true, findings: true }).extend({ people: z.object({ reference: referenceSchema, others: z.array(referenceSchema) }).nullable() }).nullable(),
  /** Whether findings are tried on measurements that differ a little; else that is left for later. */
  isTried: z.boolean().default(true),
  /** Today measured a little differently. */
  variations: z.array(measuredSchema.extend({ what: z.string() })),
  athleteName: z.string(),
  /** What has been simulated before. */
  thresholds: z.array(familyThresholdSchema),
  /** Files: of the skeleton that it is, where it was made here. */
  behind: z.object({ skeleton: z.string(), evidence: z.string() }).nullable(),
})
export const deviationsSummary = z.object({ thresholds: z.array(familyThresholdSchema) })
