/** The tasks of `app/workers/analyse` and what they take: from a trial's movement to what differs. */
import { z } from 'zod'
import { eventEditSchema, excludedStrideSchema } from './gait-choices.ts'
import { gaitSchema, shapeOnlySchema, toldStandingSchema } from './gait.ts'
import { referenceSchema } from './references.ts'
import { untoldAnglesSchema } from './untold-angles.ts'

const oddity = gaitSchema.shape.findings.element

/** Where the movement comes from: a skeleton that was made here, or a file of markers. */
const movementSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('skeleton'), skeleton: z.string(), evidence: z.string() }),
  /** `ending` with its dot: the library's own names have it, too, but say nothing to a person. */
  z.object({ kind: z.literal('file'), path: z.string(), name: z.string(), ending: z.string() }),
])

const numbersByAngle = z.record(z.string(), z.number())
const degreesByAngle = z.object({ left: numbersByAngle, right: numbersByAngle })

/** Outputs `angles`, `events` (JSON) and, where feet and pelvis are seen, `steps`; of a fitted body `spreads`; of a file `skeleton`, what its markers show, and of a C3D `recorded` and `modelled`, what else it holds. */
export const kinematicsParams = z.object({
  movement: movementSchema,
  /** Of what smoothed the skeleton already; a file says it itself, or is smoothed here. Null: nothing did. */
  cutOffHz: z.number().positive().nullable(),
  /** The model that saw a skeleton's points; a file says it itself. */
  model: z.string().nullable(),
  /** By model: what its keypoints do not tell. */
  untold: z.record(z.string(), untoldAnglesSchema),
  /** The same person, standing still in the same session; or in words why there is none. */
  standing: z.union([z.object({ name: z.string(), movement: movementSchema, model: z.string().nullable() }), z.object({ lacking: z.string() })]),
})
export const kinematicsSchema = z.object({
  rateHz: z.number(),
  cutOffHz: z.number().nullable(),
  angles: gaitSchema.shape.angles,
  /** Who made the points, as their file says it. */
  remark: z.string().nullable(),
  legLength: z.object({ metres: z.number(), from: z.enum(['measured', 'skeleton']) }).nullable(),
  findings: z.array(oddity),
  /** What the model does not tell of the angles that its keypoints are there for. */
  untold: untoldAnglesSchema,
  certainty: z.object({ spreadDeg: degreesByAngle, heldShare: degreesByAngle }),
  standing: toldStandingSchema.nullable(),
})

/** Outputs `gait` (JSON, compared with nothing) and `strides`. */
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
  eventEdits: z.array(eventEditSchema),
  excludedStrides: z.array(excludedStrideSchema),
})

const measuredSchema = z.object({
  /** Files. */
  gait: z.string(),
  strides: z.string(),
  name: z.string(),
  date: z.string(),
})

/** A threshold that was simulated: by what it depends on, as JSON, its seed among it. */
export const familyThresholdSchema = z.object({ family: z.string(), factor: z.number().positive() })

/** Outputs `gait`: as `cycles` told it, with reference, scores and deviations. Its summary has the thresholds that it had to simulate. */
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
  /** Today measured a little differently. */
  variations: z.array(measuredSchema.extend({ what: z.string() })),
  athleteName: z.string(),
  /** What has been simulated before. */
  thresholds: z.array(familyThresholdSchema),
  /** Files: of the skeleton that it is, where it was made here. */
  behind: z.object({ skeleton: z.string(), evidence: z.string() }).nullable(),
})
export const deviationsSummary = z.object({ thresholds: z.array(familyThresholdSchema) })
