/** The tasks of `app/workers/analyse` about cohorts: from the gaits of several people to a reference, and from that to what somebody is held against. */
import { z } from 'zod'
import type { Measurement } from '../../core/norms/gate/measurement.ts'
import type { ControlSet } from '../../core/norms/scores/control-set.ts'
import { piecesSchema } from './analyse-tasks.ts'
import { methodSchema, provenanceSchema, referenceIdSchema } from './references.ts'
import { surfaces } from '../library/trials.ts'

export const measurementSchema = z.object({
  method: methodSchema,
  movement: z.enum(['walk', 'run']),
  surface: z.enum(surfaces).nullable(),
  speedMps: z.number().nullable(),
  legLength: z.object({ metres: z.number().positive(), from: z.enum(['measured', 'skeleton']) }).nullable(),
  ageYears: z.number().nullable(),
}) satisfies z.ZodType<Measurement>

/** Output `reference`: JSON as its file is. */
export const cohortParams = z.object({
  facts: z.object({ id: referenceIdSchema, name: z.string(), description: z.string(), licence: z.string(), madeOn: z.string(), codeVersion: z.string() }).extend(provenanceSchema.pick({ stages: true, taughtByLab: true }).shape),
  members: z.array(
    z.object({
      called: z.string(),
      trials: z.array(
        z.object({
          measurement: measurementSchema,
          madeFrom: z.object({ what: z.string(), sha256: z.string().nullable() }),
          /** Files: of `cycles`. */
          gait: z.string(),
          pieces: piecesSchema,
          date: z.string(),
        }),
      ),
    }),
  ),
})

const usualSchema = z.object({ mean: z.array(z.number()), logDistance: z.object({ mean: z.number(), sd: z.number() }) })
/** Of which a deviation index is made; or why there is none, in words. */
export const controlSetSchema = z.union([
  z.object({ controls: usualSchema.extend({ name: z.string(), people: z.int(), features: z.array(z.array(z.number())), areFeaturesGiven: z.boolean(), without: z.array(usualSchema) }) }),
  z.object({ lacking: z.string() }),
]) satisfies z.ZodType<ControlSet>
/** As for `withoutOwnParams`, of whom there may be none. Output `controls` (`controlSetSchema`). */
export const controlSetParams = z.object({ reference: z.string(), places: z.array(z.int().min(0)) })

/** `reference`: a file, with its people's curves; `places`: whose are left out. Output `reference`: JSON, without people's curves. */
export const withoutOwnParams = z.object({ reference: z.string(), places: z.array(z.int().min(0)).min(1) })
