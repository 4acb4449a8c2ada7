/** What one session tells by itself: left against right, what drifts along it, and where along a curve that is beyond chance. */
import { z } from 'zod'
import { deviationSchema } from './deviation.ts'
import { walkingSideSchema } from '../basics/fields.ts'

const bothSides = <Schema extends z.ZodType>(schema: Schema) => z.object({ left: schema, right: schema })

export const betweenSidesSchema = z.object({
  /** By name, those that both sides have. */
  tested: z.array(z.string()),
  /** How many standard errors the largest of them all reaches by chance; null where too little is known to tell it. */
  familyFactor: z.number().nullable(),
  /** Of the left, the right as its reference; the largest first. What lies within chance is not in it. */
  deviations: z.array(deviationSchema),
})

/** Seconds of the trial, and degrees there. */
const alongSchema = z.object({ atS: z.number(), deg: z.number() })

export const driftSchema = z.object({
  /** Of a side with fewer strides nothing is told. */
  leastStrides: z.int(),
  strides: bothSides(z.int()),
  tested: z.array(z.string()),
  /** Of each angle, side and phase a line through the phase's means, stride by stride; the surest first. */
  trends: z.array(
    z.object({
      variable: z.string(),
      side: walkingSideSchema,
      phase: deviationSchema.shape.phase,
      perMinuteDeg: z.number(),
      /** 95 % of this slope alone, degrees a minute. */
      intervalDeg: z.tuple([z.number(), z.number()]),
      /** The line at the middle of the first and of the last stride. */
      from: alongSchema,
      to: alongSchema,
      /** `drifts`: more than chance brings to any of them; `possible`: more than it brings to this one alone. */
      verdict: z.enum(['drifts', 'possible', 'steady']),
      strides: z.int(),
      /** Of what drifts, or may: with steps found, or the movement smoothed or seen, a little differently. */
      sensitivity: z.array(z.object({ what: z.string(), verdict: z.enum(['drifts', 'possible', 'steady']), holds: z.boolean() })).default([]),
      title: z.string(),
      sentence: z.string(),
    }),
  ),
})

const testedCurvesSchema = z.object({
  /** Why nothing is tested, in words; null: what has a curve is. */
  reason: z.string().nullable(),
  /** SPM{t} by angle, each curve on its own. */
  curves: z.record(
    z.string(),
    z.object({
      /** Of the sample. */
      n: z.int(),
      /** So many neighbouring strides are averaged into one of the sample. */
      each: z.int(),
      degrees: z.number(),
      /** At 0 to 100 % of the stride; null where the curves do not differ from each other at all. */
      t: z.array(z.number().nullable()).length(101),
      /** ±: what |t| comes over anywhere along this one curve in one of twenty, where there is no effect. */
      level: z.number(),
      clusters: z.array(z.object({ fromPercent: z.number(), toPercent: z.number(), sign: z.literal([1, -1]), p: z.number(), /** Whether some of it is beyond chance the same way where it is measured a little differently. */ sensitivity: z.array(z.object({ what: z.string(), holds: z.boolean() })).default([]) })),
    }),
  ),
})
export type TestedCurves = z.infer<typeof testedCurvesSchema>

export const waveformTestsSchema = z.object({
  /** Today less the earlier sessions: the sample is the session. */
  sessions: bothSides(testedCurvesSchema),
  /** Today less the people of the norm or cohort that today is held against: the sample is the person. Null where that is none; what an earlier version has written lacks it. */
  people: bothSides(testedCurvesSchema).nullish(),
  /** Left less right, over pairs of strides of this session that follow each other. */
  sides: testedCurvesSchema,
  /** Whether the curve changes along the session, over its strides. */
  drift: bothSides(testedCurvesSchema),
})
