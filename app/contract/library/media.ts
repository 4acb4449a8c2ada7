/** Files of a session, and where what was made of them comes from. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { byId, idSchema, instantUsSchema, sha256Schema } from '../basics/fields.ts'
import { saidSchema } from '../basics/said.ts'

export const oddityOutSchema = z.object({
  level: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  field: z.string().optional(),
  message: z.string(),
  hint: z.string().optional(),
  /** The message as data, where other languages can say it. */
  said: z.array(saidSchema).optional(),
})

const mediaStates = ['waiting', 'working', 'ready', 'failed'] as const
export const mediaSchema = z.object({
  id: idSchema,
  sessionId: idSchema,
  trialId: idSchema.nullable(),
  name: z.string(),
  /** Below the folder that was imported: `videos/cam01.mp4`. */
  relativePath: z.string(),
  kind: z.string(),
  format: z.string(),
  camera: z.string().nullable(),
  summary: z.string(),
  sha256: sha256Schema,
  bytes: z.int(),
  /** More than one: a folder of keypoint files or photos. */
  fileCount: z.int(),
  storage: z.enum(['copied', 'cloned', 'hard-linked']),
  importedUs: instantUsSchema,
  state: z.enum(mediaStates),
  /** Why it failed, in words. */
  problem: z.string().nullable(),
  oddities: z.array(oddityOutSchema),
  hasPoster: z.boolean(),
  hasProxy: z.boolean(),
  frameCount: z.int().nullable(),
  durationUs: z.int().nullable(),
})
export type Media = z.infer<typeof mediaSchema>

const artifactSchema = z.object({
  hash: sha256Schema,
  role: z.string(),
  format: z.string(),
  bytes: z.int(),
})

/** One stage that ran: where a result comes from. */
export const runSchema = z.object({
  id: idSchema,
  stage: z.string(),
  stageVersion: z.int(),
  key: sha256Schema,
  state: z.enum(['running', 'done', 'failed']),
  codeVersion: z.string(),
  device: z.string().nullable(),
  startedUs: instantUsSchema,
  endedUs: instantUsSchema.nullable(),
  params: z.unknown(),
  inputs: z.array(z.object({ role: z.string(), hash: sha256Schema })),
  outputs: z.array(artifactSchema),
  warnings: z.array(z.string()),
  /** In words, why this result no longer stands for what it was made from; null: it does. */
  stale: z.string().nullable(),
})

const mediaDetailSchema = mediaSchema.extend({
  facts: z.record(z.string(), z.unknown()),
  runs: z.array(runSchema),
})
export type MediaDetail = z.infer<typeof mediaDetailSchema>

export const mediaContract = {
  get: oc.route({ method: 'GET', path: '/media/{id}' }).input(byId).output(mediaDetailSchema),
  update: oc
    .route({ method: 'PATCH', path: '/media/{id}' })
    .input(byId.extend({ changes: z.object({ camera: z.string().max(100).nullable() }).partial() }))
    .output(mediaSchema),
  move: oc
    .route({ method: 'POST', path: '/media/move', summary: 'Moves files into a trial of their session, or out of all: one undo for all of them' })
    .input(z.object({ ids: z.array(idSchema).min(1).max(2_000), trialId: idSchema.nullable() })),
  /** Runs the preparation again: after a failure, or once ffmpeg has been installed. */
  prepare: oc.route({ method: 'POST', path: '/media/{id}/prepare' }).input(byId).output(z.object({ jobId: idSchema })),
}
