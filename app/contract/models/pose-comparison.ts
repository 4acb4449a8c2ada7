/** Two models' poses of one trial's films, held against the truth or each other. */
import { z } from 'zod'
import { idSchema, instantUsSchema, sha256Schema } from '../basics/fields.ts'
import { pictureFactsSchema } from '../library/media-tasks.ts'

/** How near points lie; null where there is none. */
const nearnessSchema = z.object({
  points: z.int(),
  medianPx: z.number().nullable(),
  /** Of body height, as all shares here. */
  medianShare: z.number().nullable(),
  /** Shares of the points within 5 % and 10 % of body height. */
  within5: z.number().nullable(),
  within10: z.number().nullable(),
})

const scoresSchema = z.object({
  /** People in frames whom the reference shows. */
  people: z.int(),
  /** Of them whom the judged model has seen as well. */
  seenShare: z.number().nullable(),
  joints: z.array(nearnessSchema.extend({ joint: z.string() })),
  /** Of the joints in `common` together. */
  overall: nearnessSchema,
})
export type PoseScores = z.infer<typeof scoresSchema>

const judgedModelSchema = z.object({
  id: z.string(),
  name: z.string(),
  topology: z.string(),
  device: z.string().nullable(),
  /** Of all films. */
  frames: z.int(),
  framesWithPeople: z.int(),
  /** That looking through each film took, decoding and all, and all films together; films that are looked through at once slow each other. Null where the time was not taken. */
  tookS: z.number().nullable(),
})
export type JudgedModel = z.infer<typeof judgedModelSchema>

const comparedModelSchema = judgedModelSchema.extend({
  /** Milliseconds for each person in each frame; null where nobody was seen, or the time was not taken. */
  msPerPerson: z.number().nullable(),
})

/** What the stage `compare-poses` finds: its run's summary. */
export const poseComparisonSchema = z.object({
  models: z.tuple([comparedModelSchema, comparedModelSchema]),
  /** Where the truth comes from, for a person; null where it is not known. */
  truthFrom: z.string().nullable(),
  films: z.array(z.object({ label: z.string(), hasTruth: z.boolean() })),
  /** Each model against the truth. */
  againstTruth: z.tuple([scoresSchema, scoresSchema]).nullable(),
  /** The second model against the first. */
  betweenThem: scoresSchema,
  /** Joints that both models give themselves. */
  common: z.array(z.string()),
  /** The largest disagreements between the two, as the sheet of pictures shows them in this order. */
  disagreements: z.array(z.object({ label: z.string(), mediaId: idSchema, frame: z.int(), meanShare: z.number(), worst: z.string(), worstShare: z.number() })),
})
export type PoseComparison = z.infer<typeof poseComparisonSchema>

export const keptComparisonSchema = z.object({
  comparison: poseComparisonSchema,
  madeUs: instantUsSchema,
  /** Artifact: PNG; null where no frame could be shown. */
  pictures: sha256Schema.nullable(),
})

const truthFileSchema = z.object({ path: z.string(), name: z.string() })
export type TruthFile = z.infer<typeof truthFileSchema>

/** The task `compare-poses` of `app/workers/pose`. Output `pictures`: PNG, where there is an ffmpeg and something to show. */
export const comparePosesParams = z.object({
  models: z.tuple([judgedModelSchema, judgedModelSchema]),
  truthFrom: z.string().nullable(),
  films: z
    .array(
      z.object({
        label: z.string(),
        mediaId: idSchema,
        /** Arrow, `People`: by the first and by the second model. */
        people: z.tuple([z.string(), z.string()]),
        /** One file of the whole film, or one a frame. */
        truth: z.array(truthFileSchema),
        file: z.string(),
        name: z.string(),
        facts: pictureFactsSchema,
        packetTable: z.string(),
      }),
    )
    .min(1),
  ffmpeg: z.string().optional(),
})
export type FilmToCompare = z.infer<typeof comparePosesParams>['films'][number]
