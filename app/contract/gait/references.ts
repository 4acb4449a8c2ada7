/** References as files and in the library: what curves are held against. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Angle } from '../../core/body/angles/segment-angles.ts'
import type { Feature } from '../../core/gait/features/stride-features.ts'
import type { PeopleCurves, Reference } from '../../core/norms/references/reference.ts'
import type { ProfileVariable } from '../../core/norms/scores/profile-score.ts'
import { daySchema, idSchema, nameSchema, sha256Schema } from '../basics/fields.ts'
import { surfaces } from '../library/trials.ts'
import { problemSchema } from '../basics/problem.ts'

/** Each person's curves, two sides of all angles, are some 40 kB. */
export const MOST_REFERENCE_BYTES = 50_000_000

export const referenceIdSchema = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'small letters, digits, dots and dashes make an id')
const wordsSchema = z.string().min(1).max(2_000)
const angleSchema = z.custom<Angle>((name) => typeof name === 'string' && /^[a-z]+(-[a-z]+)+$/.test(name), 'an angle is named like "knee-flexion"')
const profileVariableSchema = z.custom<ProfileVariable>((name) => typeof name === 'string' && /^[a-z]+(-[a-z]+)+$/.test(name), 'an angle is named like "knee-flexion"')
const valuesSchema = z.array(z.number().min(-1_000).max(1_000)).refine(({ length }) => length === 51 || length === 101, 'a curve has 51 or 101 values')
const spreadSchema = z.array(z.number().min(0).max(1_000)).refine(({ length }) => length === 51 || length === 101, 'a curve has 51 or 101 values')
const yearsSchema = z.int().min(0).max(130)
const speedSchema = z.number().min(0).max(10)

const curveSchema = z
  .strictObject({ mean: valuesSchema, sdBetween: spreadSchema, sdWithin: spreadSchema.nullable(), factor: z.number().positive().max(100).nullable(), smoothness: z.number().positive().max(1_000_000).optional() })
  .superRefine(({ mean, sdBetween, sdWithin }, context) => {
    for (const [path, other] of [['sdBetween', sdBetween], ['sdWithin', sdWithin]] as const)
      if (other && other.length !== mean.length) context.addIssue({ code: 'custom', path: [path], message: `it has ${other.length} values, the mean ${mean.length}` })
  })
const curveSetSchema = z.partialRecord(angleSchema, curveSchema)

const personSchema = z.array(z.number().min(-1_000).max(1_000)).length(101, 'a person’s curve has 101 values')
const peopleOfSideSchema = z.partialRecord(angleSchema, z.array(personSchema).max(100_000))
const peopleCurvesSchema = z.strictObject({ left: peopleOfSideSchema, right: peopleOfSideSchema }) satisfies z.ZodType<PeopleCurves>

/** As published: nine curves of 51 points. */
const INDEX_FEATURES = 15
const INDEX_VALUES = 459
/** What rounding in a file may leave. */
const ORTHONORMAL = 1e-6
const deviationFeaturesSchema = z
  .array(z.array(z.number().min(-1).max(1)).length(INDEX_VALUES, `a feature has ${INDEX_VALUES} values: 51 of each of nine angles`))
  .length(INDEX_FEATURES, `there are ${INDEX_FEATURES} features`)
  .refine((all) => all.every((one, at) => all.slice(at).every((other, further) => Math.abs(one.reduce((sum, value, own) => sum + value * other[own]!, 0) - (further === 0 ? 1 : 0)) < ORTHONORMAL)), 'features are of length 1 and at right angles to each other')

const peopleScoresSchema = z.partialRecord(profileVariableSchema, z.array(z.number().min(0).max(1_000)).max(100_000))

const featureSchema = z.custom<Feature>((name) => typeof name === 'string' && /^[a-z]+(-[a-z]+)+$/.test(name), 'a feature is named like "knee-flexion-peak-swing"')
const featuresSchema = z.partialRecord(featureSchema, z.strictObject({ mean: z.number().min(-1_000).max(1_000), sd: z.number().min(0).max(1_000), each: z.array(z.number().min(-1_000).max(1_000)).max(100_000).optional() }))

export const methodSchema = z.strictObject({
  angles: z.enum(['vendor', 'opensim', 'markers', 'fit', 'points']),
  model: z.string().min(1).max(200).nullable(),
  topology: z.string().min(1).max(80).nullable(),
  events: z.string().min(1).max(80).nullable(),
  correction: z.string().min(1).max(200).nullable(),
  zero: z.literal('standing-trial').optional(),
})

export const provenanceSchema = z.strictObject({
  madeOn: daySchema,
  codeVersion: z.string().max(80),
  madeFrom: z.array(z.strictObject({ what: wordsSchema, sha256: sha256Schema.nullable(), person: z.int().min(0).optional() })).max(10_000),
  stages: z.record(z.string().max(80), z.int()).optional(),
  taughtByLab: z.strictObject({ pointsBy: z.string().max(200), version: sha256Schema }).optional(),
})

const fields = {
  id: referenceIdSchema,
  kind: z.enum(['norm', 'cohort']),
  name: z.string().min(1).max(200),
  citation: wordsSchema.nullable(),
  licence: z.string().min(1).max(200),
  population: z.strictObject({
    description: wordsSchema,
    n: z.int().min(1).max(1_000_000),
    nIsAtMost: z.literal(true).optional(),
    ages: z.strictObject({ from: yearsSchema, to: yearsSchema }).refine(({ from, to }) => from <= to, 'they end before they begin').nullable(),
  }),
  method: methodSchema,
  movement: z.enum(['walk', 'run']),
  surface: z.enum(surfaces),
  speed: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('range'), from: speedSchema.nullable(), to: speedSchema.nullable() }).refine(({ from, to }) => from === null || to === null || from < to, 'it ends before it begins'),
    z.strictObject({ kind: z.literal('mean'), mean: speedSchema, sd: speedSchema, least: speedSchema, most: speedSchema, each: z.array(speedSchema).max(100_000).optional() }),
  ]),
  curves: z.discriminatedUnion('sides', [z.strictObject({ sides: z.literal('alike'), either: curveSetSchema }), z.strictObject({ sides: z.literal('each'), left: curveSetSchema, right: curveSetSchema })]),
  peopleScores: z.strictObject({ left: peopleScoresSchema, right: peopleScoresSchema }).nullable(),
  features: z.strictObject({ left: featuresSchema, right: featuresSchema }).optional(),
  people: peopleCurvesSchema.optional(),
  deviationFeatures: deviationFeaturesSchema.optional(),
  band: z.strictObject({ share: z.number().gt(0).lt(1), draws: z.int().positive(), seed: z.int(), familyFactor: z.number().positive().max(100) }).nullable(),
  noBand: wordsSchema.nullable(),
  missing: z.array(wordsSchema).max(100),
  unverified: z.array(wordsSchema).max(100),
  provenance: provenanceSchema,
}

const UNKNOWN_NUMBER = 'bands, tests and scores of people take a number of them that is known'

/** A file of its own: `core/norms/references/reference.ts` says what each field means. */
export const referenceFileSchema = z
  .strictObject({ format: z.literal('stridescope-reference'), version: z.literal(1), ...fields })
  .superRefine(({ band, noBand, curves, population, speed, peopleScores, people, features, provenance }, context) => {
    const issue = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    if ((band === null) === (noBand === null)) issue(['noBand'], band ? 'there is a band' : 'it has to say why there is no band')
    if (band && population.n < 30) issue(['band'], `${population.n} people are too few for a band`)
    if (speed.kind === 'mean' && speed.each && speed.each.length !== population.n) issue(['speed', 'each'], `it has ${speed.each.length} values of ${population.n} people`)
    for (const side of ['left', 'right'] as const)
      for (const [name, scores] of Object.entries(peopleScores?.[side] ?? {})) if (scores.length !== population.n) issue(['peopleScores', side, name], `it has ${scores.length} values of ${population.n} people`)
    for (const side of ['left', 'right'] as const)
      for (const [angle, each] of Object.entries(people?.[side] ?? {})) if (each.length !== population.n) issue(['people', side, angle], `it has ${each.length} curves of ${population.n} people`)
    for (const side of ['left', 'right'] as const)
      for (const [name, { each }] of Object.entries(features?.[side] ?? {})) if (each && each.length !== population.n) issue(['features', side, name, 'each'], `it has ${each.length} values of ${population.n} people`)
    for (const [at, { person }] of provenance.madeFrom.entries()) if (person !== undefined && person >= population.n) issue(['provenance', 'madeFrom', String(at), 'person'], `it is ${person}, of ${population.n} people counted from 0`)
    for (const [side, set] of curves.sides === 'alike' ? [['either', curves.either] as const] : (['left', 'right'] as const).map((side) => [side, curves[side]] as const))
      for (const [angle, { factor, smoothness }] of Object.entries(set)) {
        if ((factor === null) !== (band === null)) issue(['curves', side, angle, 'factor'], band ? 'it is missing' : 'there is no band')
        if (population.nIsAtMost && smoothness !== undefined) issue(['curves', side, angle, 'smoothness'], UNKNOWN_NUMBER)
      }
    if (population.nIsAtMost && (band || peopleScores || people)) issue(['population', 'nIsAtMost'], UNKNOWN_NUMBER)
  })

export const referenceSchema = z.object({ ...fields, leftOut: z.int().positive().optional() }) satisfies z.ZodType<Reference>

const summarySchema = referenceSchema.omit({ curves: true, peopleScores: true, features: true, people: true, deviationFeatures: true, leftOut: true }).extend({
  /** Comes with the program, or was made or added here. */
  origin: z.enum(['program', 'library']),
  angles: z.array(angleSchema),
  /** Whether each person's curves are known, so that there is a test along a curve. */
  knowsPeople: z.boolean(),
  /** Why its people would come out otherwise now, in words, with what would mend it; null: they would not, as far as is known. */
  stale: z.object({ reason: z.string(), remedy: z.string(), canMakeAgain: z.boolean() }).nullable(),
})
export type ReferenceSummary = z.infer<typeof summarySchema>

const byId = z.object({ id: referenceIdSchema })

/** What would become of a cohort of some sessions, before anything is worked out. */
const cohortCheckSchema = z.object({
  people: z.int(),
  /** So many give bands, and so verdicts. */
  peopleForVerdict: z.int(),
  /** Of those whose speed is known, in units of √(g·leg length). */
  speeds: z.object({ least: z.number(), most: z.number() }).nullable(),
  sessions: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      date: daySchema,
      athleteId: idSchema,
      athleteName: z.string(),
      /** In words, why one is no part of it; null: it is. */
      trials: z.array(z.object({ id: idSchema, name: z.string(), leftOut: z.string().nullable() })),
    }),
  ),
  /** Why none would be made; `subject` is the session or the person. */
  obstacles: z.array(problemSchema),
  /** What one should know of what would be made, in words. */
  notes: z.array(z.string()),
})
export type CohortCheck = z.infer<typeof cohortCheckSchema>

const someSessions = z.array(idSchema).min(1).max(2_000)

export const referencesContract = {
  list: oc.route({ method: 'GET', path: '/references', summary: 'Norms and cohorts that curves can be held against: those of the program first' }).output(z.array(summarySchema)),
  get: oc.route({ method: 'GET', path: '/references/{id}', summary: 'One of them whole, with its curves' }).input(byId).output(referenceSchema),
  add: oc
    .route({ method: 'POST', path: '/references', summary: 'Adds a reference from the text of its file' })
    .input(z.object({ name: z.string().min(1).max(300), text: z.string().max(MOST_REFERENCE_BYTES) }))
    .output(summarySchema),
  checkCohort: oc.route({ method: 'POST', path: '/references/check', summary: 'Who and what a cohort of these sessions would be of, and what stands in its way, before it is made' }).input(z.object({ sessionIds: someSessions })).output(cohortCheckSchema),
  make: oc
    .route({ method: 'POST', path: '/references/make', summary: 'Makes a cohort of the walks of these sessions, of people who have agreed to it; the job ends with the reference in the library' })
    .input(z.object({ name: nameSchema, description: z.string().min(1).max(2_000).optional(), licence: z.string().min(1).max(200).optional(), sessionIds: someSessions }))
    .output(z.object({ jobId: idSchema, id: referenceIdSchema })),
  makeAgain: oc.route({ method: 'POST', path: '/references/{id}/make-again', summary: 'Makes a cohort of this library again of the sessions that it was made of, and puts it in its place' }).input(byId).output(z.object({ jobId: idSchema })),
  file: oc.route({ method: 'GET', path: '/references/{id}/file', summary: 'One of them as the file that another library can add' }).input(byId).output(z.object({ name: z.string(), text: z.string() })),
  remove: oc.route({ method: 'POST', path: '/references/{id}/remove', summary: 'Takes a reference out of the library; can be undone' }).input(byId).output(z.object({ title: z.string() })),
}
