/** What a trial's gait is in numbers: what `stridescope gait` prints. */
import { z } from 'zod'
import { deviationSchema, verdictSchema } from './deviation.ts'
import { gaitEventKindSchema, gaitKindSchema, walkingSideSchema } from '../basics/fields.ts'
import { saidSchema } from '../basics/said.ts'
import { betweenSidesSchema, driftSchema, waveformTestsSchema } from './within-session.ts'

const spreadSchema = z.object({
  value: z.number(),
  /** Null of one stride. */
  sd: z.number().nullable(),
  n: z.int().positive(),
  /** Why no interval is told, in words; not there: one is. */
  intervalUntold: z.string().optional(),
})

const parameterSchema = spreadSchema.extend({
  /** 95 % of the mean: as strides scatter, and as far as the events that bound them may be off together. Null of fewer than three strides. Not there, as the next: another version has made it. */
  interval: z.tuple([z.number(), z.number()]).nullable().optional(),
  /** Standard deviations of what events may be off by: of the mean, of a single stride, and of what of that differs from stride to stride, which is a part of their `sd`. Not there: it hangs on no event. */
  events: z.object({ mean: z.number().min(0), stride: z.number().min(0), scatter: z.number().min(0) }).optional(),
})

const featureSchema = spreadSchema.extend({
  unit: z.enum(['deg', 'percent']),
  /** In words. */
  title: z.string(),
  /** In how many strides it was looked for; not there: `n`, all of them have it. */
  sought: z.int().positive().optional(),
  /** 95 % of the mean, from the strides of this measurement alone and what its events may be off by; null of fewer than three strides. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** Against what the gait is held against, in its own unit; not there: that does not tell it, or only its shape counts. */
  against: z
    .object({
      reference: z.number(),
      delta: z.number(),
      /** 95 % of the difference; null where it is not known how far sessions differ. */
      interval: z.tuple([z.number(), z.number()]).nullable(),
      /** What the difference may be by chance: of all features and sides together, and of this one alone; null where too little is known. */
      thresholds: z.object({ family: z.number(), single: z.number() }).nullable(),
      verdict: verdictSchema,
    })
    .optional(),
})

const curveSchema = z.discriminatedUnion('observable', [
  z.object({
    observable: z.literal(true),
    unit: z.literal('deg'),
    /** At 0 to 100 % of the cycle. */
    mean: z.array(z.number()).length(101),
    /** Null of one stride. */
    sd: z.array(z.number()).length(101).nullable(),
    n: z.int().positive(),
    /** One standard deviation of the angle in a single frame, of a fitted body: as unsure as its keypoints are. They lie beside their joints in all strides alike, so the mean is hardly surer. */
    frameSdDeg: z.number().min(0).optional(),
    /** Share of the trial’s frames in which the limit of the joint held it; not there: in none. */
    heldShare: z.number().min(0).max(1).optional(),
  }),
  z.object({
    observable: z.literal(false),
    /** In words. */
    reason: z.string(),
  }),
])

/** Force and its place under a foot, EMG, and moments and powers that a maker's model has written: none is computed here. */
const signalSchema = z.object({
  name: z.string(),
  kind: z.enum(['vertical-force', 'centre-of-pressure', 'emg-envelope', 'moment', 'power']),
  side: walkingSideSchema,
  unit: z.string(),
  /** What 0 to 100 % are of. */
  over: z.enum(['stride', 'stance']),
  mean: z.array(z.number()).length(101),
  /** Null of one stride. */
  sd: z.array(z.number()).length(101).nullable(),
  n: z.int().positive(),
  /** Each of them; not there of many, and where an earlier version has made it. */
  strides: z.array(z.array(z.number()).length(101)).optional(),
})

const bothSides = <Schema extends z.ZodType>(schema: Schema) => z.object({ left: schema, right: schema })

/** 101 values, degrees. */
const curveValues = z.array(z.number()).length(101)
/** Percent of the stride at which each of its seven phases begins, and 100. */
const phaseBorders = z.array(z.number()).length(8)
const scoreOrNone = z.number().nullable()

export const toldStandingSchema = z.object({ trial: z.string(), neutralDeg: bothSides(z.record(z.string(), z.number())) })

const askable = ['surface', 'speed', 'leg-length', 'birth-date', 'model'] as const
export const shapeOnlySchema = z.object({
  reason: z.string(),
  /** The reason as data, sentence by sentence. */
  said: z.array(saidSchema).optional(),
  remedy: z.string().nullable(),
  /** What somebody only has to say, of the trial or the person. */
  asks: z.array(z.enum(askable)).optional(),
  /** So many healthy people, measured with this set-up, would make a reference that counts. */
  people: z.int().optional(),
})

/** What curves are held against. */
const referenceSchema = z.object({
  kind: z.enum(['own-baseline', 'norm', 'cohort', 'picked']),
  /** Of a norm or cohort. */
  id: z.string().optional(),
  /** In words: "3 earlier sessions". */
  name: z.string(),
  /** What somebody has picked to compare with, and its own name; not there: nobody has, or another version has made it. */
  picked: z.object({ kind: z.enum(['session', 'trial']), called: z.string() }).nullish(),
  /** Sessions of a baseline, people of a norm or cohort. */
  n: z.int().positive(),
  /** Of a norm: of so many at most, how many of them is not known. */
  nIsAtMost: z.literal(true).optional(),
  /** So many people of a norm or cohort are today's person, and are left out: `n` are the others. */
  leftOut: z.int().positive().optional(),
  /** Of a baseline: its sessions, by name and day; of one that was picked: that. */
  sessions: z.array(z.object({ name: z.string(), date: z.string() })),
  /** Why nothing but the shape can be compared, in words, and what would mend it; null: the gate let it through. */
  shapeOnly: shapeOnlySchema.nullable(),
  /** By angle: the mean, and its band; null where too few have made it for one. Of people: in which a whole curve lies as a rule. Of earlier sessions: as far from their mean as the mean of a phase comes by chance anywhere; single points may leave it. */
  curves: bothSides(z.record(z.string(), z.object({ mean: curveValues, low: curveValues.nullable(), high: curveValues.nullable() }))),
})

const scoresSchema = z.object({
  /** Root mean squares from the reference, degrees; of both sides together and of each. */
  gps: z.object({
    left: scoreOrNone,
    right: scoreOrNone,
    overall: scoreOrNone,
    variables: z.array(z.string()),
    of: z.literal(9),
    /** What people of the reference score overall on the same variables, each against the others; not there where only their mean is known. */
    controls: z.object({ mean: z.number(), sd: z.number(), n: z.int().positive() }).optional(),
  }),
  gvs: bothSides(z.record(z.string(), z.number())),
  /** Gait deviation index of each side: 100 is usual among its controls, ten less is one standard deviation further off. */
  gdi: z
    .object({
      left: z.number(),
      right: z.number(),
      /** By how much other controls, as many, would make it come out otherwise: one standard deviation. */
      sd: bothSides(z.number().min(0)),
      /** Whose gaits the control set is of, by the cohort's name, and of how many people. */
      controls: z.string(),
      people: z.int().positive(),
      /** By published features, that came with the cohort; else by those of the controls' own gaits, which make it come out a little otherwise. */
      areFeaturesGiven: z.boolean(),
    })
    .nullable(),
  /** Where there is none, why, in words; not there: another version has made it. */
  noGdi: z.string().optional(),
})

/** What the program of a file's maker has worked out: the group ANALYSIS of a C3D. Nothing of it is measured or checked here. */
export const makerParametersSchema = z.array(z.object({ name: z.string(), side: walkingSideSchema.nullable(), value: z.number(), unit: z.string() }))

export const gaitSchema = z.object({
  /** The file, or the trial. */
  source: z.string(),
  rateHz: z.number().positive(),
  /** Of what points were smoothed by; null: they were smooth when they came. */
  cutOffHz: z.number().positive().nullable(),
  /** Whose angles these are: of the model that the file's maker used, of a body fitted to its keypoints, or straight from them. */
  angles: z.enum(['vendor', 'opensim', 'markers', 'fit', 'points']),
  /** 0: the floor stood still, or nobody has said that a belt ran. */
  beltSpeedMps: z.number().min(0),
  /** What means are of, by whether both feet are ever in the air. Not there: too few strides in which all is known. */
  movement: gaitKindSchema.optional(),
  /** Somebody walks and runs: how many strides of each there are, of both sides, and of which parameters, curves and findings are. Not there: they do one throughout, and nobody has chosen. `areApart`: whether the two are told apart; if not, all is of what there is, whatever was chosen. */
  gaits: z.object({ walks: z.int(), runs: z.int(), counts: gaitKindSchema, isChosen: z.boolean(), areApart: z.boolean().default(true) }).optional(),
  /** A file of means: one cycle of each side, brought to one length, from 0 % (`fromS`) to 100 (`toS`). No time in it is one. Not there: a recording over time. */
  oneCycle: z.object({ fromS: z.number(), toS: z.number() }).optional(),
  /** Not there: the file says none. */
  makerParameters: makerParametersSchema.optional(),
  events: z.array(
    z.object({
      side: walkingSideSchema,
      kind: gaitEventKindSchema,
      timeS: z.number(),
      /** Where in its one cycle a file of means has it: then `timeS` is a frame’s address and no time. Not there of a recording. */
      cyclePercent: z.number().optional(),
      /** By the force under the foot, by how the foot moves, by the file's maker, or by a person. */
      source: z.enum(['force-plate', 'zeni', 'foot-velocity', 'foot-height', 'vendor', 'manual']),
      /** Standard deviation. */
      uncertaintyS: z.number().min(0),
      /** Of that what all events share which hang on the clock of force plates in a file of their own. */
      clockS: z.number().min(0).optional(),
      /** Of that what the events of this one foot share, which comes down otherwise than those of which the method is known. */
      footS: z.number().min(0).optional(),
      /** What was added to the time that the method found, because it is known to be early or late. */
      correctedByS: z.number().optional(),
      /** Where that is known from: force plates of the same trial, of several people of the lab, or what ships with the program. */
      correctedFrom: z.enum(['trial', 'lab', 'usual']).optional(),
    }),
  ),
  /** By name, the unit at its end: `strideLengthM`. `footProgressionDeg` is the angle `foot-progression` as the foot stands, toes inwards positive. */
  parameters: bothSides(z.record(z.string(), parameterSchema)),
  /** By angle: `knee-flexion`. */
  curves: bothSides(z.record(z.string(), curveSchema)),
  /** What physios speak in, by name: `knee-flexion-peak-swing`; of each stride its own, then the mean. A peak is one where the curve turns; what fewer than half of the strides have is not in it. */
  features: bothSides(z.record(z.string(), featureSchema)).optional(),
  /** Those that were looked for and that fewer than half of the strides have: curves do not turn there. Not there: another version has made it. */
  featuresUntold: bothSides(z.record(z.string(), z.object({ title: z.string(), reason: z.string() }))).optional(),
  /** Means over the strides. Null where events do not tell. */
  phases: bothSides(phaseBorders.nullable()),
  /** Those that parameters and curves are of, and those that were left out with the reason; of those that count it is told what is odd about one. */
  strides: bothSides(z.array(z.object({ fromS: z.number(), toS: z.number(), phases: phaseBorders.nullable(), leftOut: z.string().nullable(), leftOutSaid: saidSchema.optional(), odd: z.string().nullish() }))),
  /** What else a C3D measured, cut as the strides are; units as in the file. Not there: nothing else. */
  signals: z.array(signalSchema).optional(),
  /** By parameter: Zifchock's symmetry angle (2008), in percent of 90°: 0 where both sides are alike, 100 where one is the other's opposite; positive where the right side's is larger. Of those that both sides have, and that are no angles. */
  symmetryAnglePercent: z.record(z.string(), z.number()).optional(),
  /** The standing trial that set lengths, feet and what is 0°, and what of it was taken off each angle, degrees; null: none did. */
  standing: toldStandingSchema.nullish(),
  /** What the centre of mass among the parameters is estimated from; not there: the points do not tell it. */
  centreOfMass: z.object({ isEstimated: z.literal(true), masses: z.string() }).optional(),
  /** Null where nothing is there to compare with. */
  reference: referenceSchema.nullable(),
  scores: scoresSchema.nullable(),
  /** The largest first. */
  deviations: z.array(deviationSchema),
  /** Left against right. Not there, as the next ones: another version has made it. */
  betweenSides: betweenSidesSchema.optional(),
  /** What goes one way along the session. Null, as tests along curves: not worked out yet. */
  drift: driftSchema.nullish(),
  waveformTests: waveformTestsSchema.nullish(),
  findings: z.array(z.object({ level: z.enum(['error', 'warning', 'note']), code: z.string(), message: z.string(), hint: z.string().optional(), said: z.array(saidSchema).optional() })),
})
export type Gait = z.infer<typeof gaitSchema>
