/** The models that estimate poses: which there are, where from, and what became of them on this machine. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idSchema, nameSchema, sha256Schema } from '../basics/fields.ts'
import { grantIdSchema } from '../library/imports.ts'
import { modelSearchSchema } from './model-search.ts'
import { keptComparisonSchema } from './pose-comparison.ts'
import { estimatorIdSchema } from './pose-estimation.ts'
import { problemSchema } from '../basics/problem.ts'
import { untoldAnglesSchema } from '../gait/untold-angles.ts'

export const modelIdSchema = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'Not the name of a model')
/** `person-detector`: finds the people whom an estimator then looks at. */
const modelTasks = ['pose', 'person-detector'] as const

/** Forward slashes. */
const pathBelowSchema = z.string().regex(/^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/, 'Not a path below the folder')

const modelFileSchema = z.strictObject({
  /** Below any folder of models. */
  path: pathBelowSchema,
  /** What the estimator takes it for: `landmarker`; `detector`, `keypoints`; `graph`, `weights`. */
  role: z.string(),
  bytes: z.int().positive(),
  sha256: sha256Schema,
  /** Where it can be fetched; null where nobody offers exactly this file. */
  address: z.string().regex(/^https:\/\/|^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/, 'Only https').nullable(),
})
export type ModelFile = z.infer<typeof modelFileSchema>

export const modelEntrySchema = z.strictObject({
  id: modelIdSchema,
  name: nameSchema,
  task: z.enum(modelTasks),
  estimator: estimatorIdSchema,
  /** Whose keypoints it gives; null for who finds people. */
  topology: z.string().nullable(),
  /** SPDX, or in the words of whoever added it. */
  licence: z.string().min(1).max(200),
  files: z.array(modelFileSchema).min(1),
  /** Models that it cannot do without. */
  needs: z.array(modelIdSchema),
  /** Its files come with the program, which has its manifest: they are neither fetched nor added. */
  embedded: z.literal(true).optional(),
  /** Markdown: a file beside the manifest, or the text itself. */
  card: z.string(),
  /** Angles that its keypoints do not tell although it has the points for them: by angle why, in words and with figures. */
  untold: untoldAnglesSchema.optional(),
  /** JSON beside the manifest, `modelSearchSchema`: among which networks it was chosen. */
  search: pathBelowSchema.optional(),
})
export type ModelEntry = z.infer<typeof modelEntrySchema>

/** `manifest.json` of any folder of models: the program’s own, the library’s, a lab’s. Each entry is a `modelEntrySchema`, or is left out. */
export const modelManifestSchema = z.strictObject({ version: z.literal(1), models: z.array(z.unknown()) })

const modelSchema = modelEntrySchema.extend({
  bytes: z.int(),
  /**
   * `embedded`: comes with the program. `there`: all files are on this machine and have their hashes. `absent`: can be
   * fetched or added. `damaged`: a file is there that is not what it should be, or should be there and is not.
   */
  state: z.enum(['embedded', 'there', 'absent', 'damaged']),
  /** Why it is damaged, or what it or this machine lacks for it to be used. */
  problem: problemSchema.nullable(),
  /** All of it is here, and nothing stands in the way. */
  isUsable: z.boolean(),
  /** A pose model that its manifest lists before it, and that can be fetched. */
  stronger: modelIdSchema.nullable(),
  /** Every file has an address. */
  canFetch: z.boolean(),
  /** It lies in the library, whose own it is. */
  canRemove: z.boolean(),
  /** Added by a person: this program knows no more of it than what they said and what it says itself. */
  added: z.boolean(),
  /** Of a fetch that was stopped: it goes on there. */
  fetchedBytes: z.int(),
  /** The job that is fetching it. */
  jobId: idSchema.nullable(),
})
export type Model = z.infer<typeof modelSchema>

/** What a person says of a model that this program does not know. */
export const ownModelSchema = z.object({
  name: nameSchema,
  topology: z.string().nullable(),
  licence: z.string().trim().min(1).max(200),
})
export type OwnModel = z.infer<typeof ownModelSchema>

/** What a file that nobody has described says of itself. */
export const inspectedModelSchema = z.object({
  estimator: estimatorIdSchema,
  task: z.enum(modelTasks),
  /** In a sentence: what goes in and comes out. */
  about: z.string(),
  /** That it may have, by its number of keypoints; the likeliest first. */
  topologies: z.array(z.string()),
})
export type InspectedModel = z.infer<typeof inspectedModelSchema>

/** Two models, and the trial whose films they look at; without one: those in no trial. */
const comparedSchema = z.object({ one: modelIdSchema, other: modelIdSchema, sessionId: idSchema, trialId: idSchema.nullish() })

export const modelsContract = {
  list: oc
    .route({ method: 'GET', path: '/models', summary: 'Every model, and what became of it on this machine' })
    .output(z.object({
      models: z.array(modelSchema),
      /** The pose model that is taken where nobody names one: of those that can be used the first listed, an embedded one last; null where none can. */
      usual: modelIdSchema.nullable(),
      problems: z.array(problemSchema),
    })),
  fetch: oc
    .route({ method: 'POST', path: '/models/{id}/fetch', summary: 'Downloads a model from its address and checks it: no other call leaves this machine' })
    .input(z.object({ id: modelIdSchema }))
    .output(z.object({ jobId: idSchema })),
  add: oc
    .route({ method: 'POST', path: '/models', summary: 'Takes a model from files; one that is not known asks first what it is' })
    .input(z.object({ grants: z.array(grantIdSchema).min(1).max(20), own: ownModelSchema.optional() }))
    // What it refuses and why is an answer, too: nothing went wrong.
    .output(z.union([z.object({ added: modelIdSchema }), z.object({ unknown: inspectedModelSchema }), z.object({ refused: problemSchema })])),
  search: oc
    .route({ method: 'GET', path: '/models/{id}/search', summary: 'Among which networks a model was chosen' })
    .input(z.object({ id: modelIdSchema }))
    .output(z.object({ search: modelSearchSchema.nullable() })),
  compare: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/pose-comparison', summary: 'Has two models look at a trial’s films and holds their poses against the truth, where it is known, and each other' })
    .input(comparedSchema)
    .output(z.object({ jobId: idSchema })),
  comparison: oc
    .route({ method: 'GET', path: '/sessions/{sessionId}/pose-comparison', summary: 'The newest comparison of two models on a trial' })
    .input(comparedSchema)
    .output(z.object({
      kept: keptComparisonSchema.nullable(),
      /** The newest job that makes one, whatever became of it. */
      jobId: idSchema.nullable(),
    })),
  remove: oc
    .route({ method: 'POST', path: '/models/{id}/remove', summary: 'Removes a model’s files from the library' })
    .input(z.object({ id: modelIdSchema })),
}
