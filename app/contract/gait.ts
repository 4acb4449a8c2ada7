/** What a trial's gait is in numbers: what `stridescope gait` prints. */
import { z } from 'zod'

const spreadSchema = z.object({
  value: z.number(),
  /** Null of one stride. */
  sd: z.number().nullable(),
  n: z.int().positive(),
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
  }),
  z.object({
    observable: z.literal(false),
    /** In words. */
    reason: z.string(),
  }),
])

const bothSides = <Schema extends z.ZodType>(schema: Schema) => z.object({ left: schema, right: schema })

export const gaitSchema = z.object({
  /** The file. */
  source: z.string(),
  rateHz: z.number().positive(),
  /** Of what points were smoothed by. */
  cutOffHz: z.number().positive(),
  /** Whose angles these are: of the model that the file's maker used, of a body fitted to its keypoints, or straight from them. */
  angles: z.enum(['vendor', 'fit', 'points']),
  beltSpeedMps: z.number().min(0),
  events: z.array(
    z.object({
      side: z.enum(['left', 'right']),
      kind: z.enum(['foot-strike', 'foot-off']),
      timeS: z.number(),
      source: z.enum(['force-plate', 'zeni', 'vendor']),
      uncertaintyS: z.number().min(0),
    }),
  ),
  /** By name, the unit at its end: `strideLengthM`. */
  parameters: bothSides(z.record(z.string(), spreadSchema)),
  /** By angle: `knee-flexion`. */
  curves: bothSides(z.record(z.string(), curveSchema)),
  findings: z.array(z.object({ level: z.enum(['error', 'warning', 'note']), code: z.string(), message: z.string(), hint: z.string().optional() })),
})
export type Gait = z.infer<typeof gaitSchema>
