/** What differs from a reference, as it is told to windows and scripts: `core/deviation/deviation.ts` says what each field means. */
import { z } from 'zod'
import type { DataQuality, Deviation, HeldBack, Sensitivity, Verdict } from '../../core/deviation/deviation.ts'
import { walkingSideSchema } from '../basics/fields.ts'

const phaseSchema = z.enum(['loading', 'mid-stance', 'terminal-stance', 'pre-swing', 'initial-swing', 'mid-swing', 'terminal-swing'])
export const verdictSchema = z.enum(['beyond', 'possible', 'within', 'too-little-data']) satisfies z.ZodType<Verdict>
/** An angle's name: `knee-flexion`. */
const variableSchema = z.custom<Deviation['variable']>((name) => typeof name === 'string' && /^[a-z]+(-[a-z]+)+$/.test(name))

const qualitySchema = z.object({ cameras: z.object({ least: z.int(), most: z.int() }).nullable(), reprojectionPx: z.number().nullable(), shareInterpolated: z.number().nullable(), eventUncertaintyS: z.number().nullable() }) satisfies z.ZodType<DataQuality>
const sensitivitySchema = z.object({ what: z.string(), verdict: verdictSchema, holds: z.boolean() }) satisfies z.ZodType<Sensitivity>

const heldBackSchema = z.discriminatedUnion('by', [z.object({ by: z.literal('one-stride') }), z.object({ by: z.literal('events'), seconds: z.number() }), z.object({ by: z.literal('measurement') })]) satisfies z.ZodType<HeldBack>

/** As it comes out of a file. */
export type ToldDeviation = z.infer<typeof deviationSchema>
export const deviationSchema = z.object({
  variable: variableSchema,
  side: walkingSideSchema,
  phase: phaseSchema,
  // What an earlier version has found lacks it.
  orPhases: z.array(phaseSchema).default([]),
  phases: z.array(phaseSchema).min(1),
  fromPercent: z.number(),
  toPercent: z.number(),
  valueDeg: z.number(),
  referenceDeg: z.number(),
  deltaDeg: z.number(),
  intervalDeg: z.tuple([z.number(), z.number()]).nullable(),
  thresholdsDeg: z.object({ family: z.number(), single: z.number() }).nullable(),
  size: z.number().nullable(),
  verdict: verdictSchema,
  heldBack: heldBackSchema.nullable().default(null),
  atPercent: z.number().nullable().default(null),
  confidence: z.enum(['high', 'medium', 'low']),
  doubts: z.array(z.string()),
  strides: z.object({ showing: z.array(z.int()), of: z.int(), clearest: z.int() }),
  shareOfScore: z.number().nullable(),
  score: z.object({ is: z.number(), without: z.number() }).nullable(),
  goesWith: z.array(z.object({ variable: variableSchema, side: walkingSideSchema, phase: phaseSchema, deltaDeg: z.number() })),
  quality: qualitySchema.nullable(),
  sensitivity: z.array(sensitivitySchema),
  sentence: z.string(),
  title: z.string(),
}) satisfies z.ZodType<Deviation>
