import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Clinical, ItemScore } from '../../core/lab/clinical.ts'
import { daySchema, decisionReasonSchema, idSchema, instantUsSchema, nameSchema, noteSchema, sha256Schema, sideSchema, tagSchema, upAxisSchema } from '../basics/fields.ts'

/* ---- people ---- */

export const consentPurposes = ['analysis', 'report', 'training-data', 'cohort'] as const
const consentSchema = z.object({
  purpose: z.enum(consentPurposes),
  /** Last day it holds; null: until withdrawn. */
  until: daySchema.nullable(),
})
export const consentsSchema = z.array(consentSchema).max(consentPurposes.length)

/** Everything optional: a lab may know only a code. Lengths in metres, mass in kilograms. */
export const personFieldsSchema = z.object({
  name: nameSchema,
  birthDate: daySchema.nullable(),
  heightM: z.number().min(0.3).max(2.8).nullable(),
  legLengthLeftM: z.number().min(0.1).max(1.6).nullable(),
  legLengthRightM: z.number().min(0.1).max(1.6).nullable(),
  massKg: z.number().min(1).max(400).nullable(),
  affectedSide: sideSchema.nullable(),
  consent: consentsSchema,
  notes: noteSchema,
  tags: z.array(tagSchema).max(50),
})
export type PersonFields = z.infer<typeof personFieldsSchema>

const athleteSchema = personFieldsSchema.extend({
  id: idSchema,
  /** What they had agreed to, and have withdrawn since. */
  withdrawnConsent: z.array(z.enum(consentPurposes)),
  createdUs: instantUsSchema,
  sessionCount: z.int(),
  lastSessionDate: daySchema.nullable(),
})
export type Athlete = z.infer<typeof athleteSchema>

/** What lists, filters and crumbs need. What is known of a person is asked for one by one, and each such look is kept under a name. */
const athleteRowSchema = athleteSchema.pick({ id: true, name: true, tags: true, createdUs: true, sessionCount: true, lastSessionDate: true }).extend({
  /** What ends within a month or has ended. */
  endingConsent: z.array(consentSchema.extend({ until: daySchema })),
})
export type AthleteRow = z.infer<typeof athleteRowSchema>

/* ---- sessions ---- */

/** How far a session's footage is: the worst of its files and jobs. */
const readinessSchema = z.enum(['empty', 'working', 'ready', 'attention'])

const sessionFields = z.object({
  name: nameSchema,
  date: daySchema,
  notes: noteSchema,
  tags: z.array(tagSchema).max(50),
})
export type SessionFields = z.infer<typeof sessionFields>

const sessionRowSchema = sessionFields.omit({ notes: true }).extend({
  id: idSchema,
  athleteId: idSchema,
  athleteName: z.string(),
  createdUs: instantUsSchema,
  trialCount: z.int(),
  /** Number of imported files of each kind: `{footage: 4, calibration: 1}`. */
  fileCounts: z.record(z.string(), z.int()),
  footageUs: z.int(),
  bytes: z.int(),
  readiness: readinessSchema,
  /** Media id whose poster stands for the session. */
  posterMediaId: idSchema.nullable(),
})
export type SessionRow = z.infer<typeof sessionRowSchema>

/* ---- trials ---- */

export const trialKinds = ['walk', 'run', 'squat', 'jump', 'standing', 'other'] as const
export const surfaces = ['overground', 'treadmill'] as const
export const standings = ['accepted', 'rejected'] as const
export const stepsBy = ['plates', 'movement'] as const

export const trialFieldsSchema = z.object({
  name: nameSchema,
  kind: z.enum(trialKinds),
  surface: z.enum(surfaces).nullable(),
  beltSpeedMps: z.number().min(0).max(15).nullable(),
  footwear: z.string().max(200).nullable(),
  /** Walking aid or orthosis. */
  aid: z.string().max(200).nullable(),
  instruction: z.string().max(500).nullable(),
  /** 0 none … 10 worst imaginable. */
  pain: z.int().min(0).max(10).nullable(),
  affectedSide: sideSchema.nullable(),
  notes: noteSchema,
  /** A rejected one is shown, and is in no baseline. */
  standing: z.enum(standings),
  rejectionReason: decisionReasonSchema.nullable(),
  /** Stands for its session's trials of its kind: at most one does. */
  isRepresentative: z.boolean(),
  /** What tells its steps where it has force plates; null: plates of the movement's own file, else how the feet move, as in trials without plates. */
  stepsBy: z.enum(stepsBy).nullable(),
  /** The model or set of markers that its points are of, where its file does not say it: what was found otherwise is compared in shape only. */
  model: z.string().min(1).max(80).nullable(),
  /** Which axis of its file of markers points up; null: as the file says, or the body in it shows. */
  up: upAxisSchema.nullable(),
})
export type TrialFields = z.infer<typeof trialFieldsSchema>

/* ---- files ---- */

export const oddityOutSchema = z.object({
  level: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  field: z.string().optional(),
  message: z.string(),
  hint: z.string().optional(),
})

const mediaStates = ['waiting', 'working', 'ready', 'failed'] as const
const mediaSchema = z.object({
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

const trialSchema = trialFieldsSchema.extend({ id: idSchema, sessionId: idSchema, createdUs: instantUsSchema })
export type Trial = z.infer<typeof trialSchema>

const textSchema = z.string().max(4_000)
const cellSchema = z.string().max(200)
const itemScoreSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.null()]) satisfies z.ZodType<ItemScore>
const scoresSchema = z.array(itemScoreSchema).length(17)

/** What a clinician writes beside a session: `core/lab/clinical.ts`. */
export const clinicalSchema = z.object({
  complaint: textSchema,
  question: textSchema,
  examination: z.array(z.object({ test: cellSchema, left: cellSchema, right: cellSchema, note: z.string().max(1_000) })).max(200),
  /** Edinburgh Visual Gait Score, by item. */
  gaitScale: z.object({ left: scoresSchema, right: scoresSchema }).nullable(),
  notes: noteSchema,
}) satisfies z.ZodType<Clinical>

const sessionDetailSchema = sessionRowSchema.extend({ notes: noteSchema, clinical: clinicalSchema.nullable(), trials: z.array(trialSchema), media: z.array(mediaSchema) })
export type SessionDetail = z.infer<typeof sessionDetailSchema>

/* ---- bin and undo ---- */

export const binKinds = ['athlete', 'session', 'trial', 'media'] as const
const binItemSchema = z.object({
  kind: z.enum(binKinds),
  id: idSchema,
  title: z.string(),
  /** Where it stood: `Mara Example › Walk after 6 weeks`. */
  context: z.string(),
  deletedUs: instantUsSchema,
  /** Original files that go for good when the bin is emptied. */
  bytes: z.int(),
})
export type BinItem = z.infer<typeof binItemSchema>

/** What an undo or redo did, for a message; null: there was nothing to do. */
const undoneSchema = z.object({ title: z.string(), canUndo: z.boolean(), canRedo: z.boolean() }).nullable()

const only = <Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape>) => fields.partial()
const byId = z.object({ id: idSchema })

export const libraryContract = {
  athletes: {
    list: oc
      .route({ method: 'GET', path: '/athletes', summary: 'All people, by name: what a list shows. What is known of one is theirs alone to ask for' })
      .input(
        z
          .object({
            /** Words found in names, tags and notes. */
            search: z.string().max(200).optional(),
            tag: tagSchema.optional(),
          })
          .optional(),
      )
      .output(z.array(athleteRowSchema)),
    get: oc.route({ method: 'GET', path: '/athletes/{id}' }).input(byId).output(athleteSchema),
    create: oc
      .route({ method: 'POST', path: '/athletes' })
      .input(only(personFieldsSchema).extend({ name: nameSchema }))
      .output(athleteSchema),
    update: oc
      .route({ method: 'PATCH', path: '/athletes/{id}' })
      .input(byId.extend({ changes: only(personFieldsSchema) }))
      .output(athleteSchema),
    erase: oc
      .route({ method: 'POST', path: '/athletes/{id}/erase', summary: 'Takes everything of one person out of the library and its backups for good: nothing brings it back' })
      .input(byId.extend({ /** As it stands in the library. */ name: nameSchema }))
      .output(z.object({ jobId: idSchema })),
  },
  sessions: {
    list: oc
      .route({ method: 'GET', path: '/sessions', summary: 'Sessions, newest first' })
      .input(
        z
          .object({
            athleteId: idSchema.optional(),
            /** Words found in session, athlete, tag, trial or file names. */
            search: z.string().max(200).optional(),
            tag: tagSchema.optional(),
            limit: z.coerce.number().int().min(1).max(2_000).optional(),
          })
          .optional(),
      )
      .output(z.object({ sessions: z.array(sessionRowSchema), total: z.int() })),
    get: oc.route({ method: 'GET', path: '/sessions/{id}' }).input(byId).output(sessionDetailSchema),
    create: oc
      .route({ method: 'POST', path: '/sessions' })
      .input(only(sessionFields).extend({ athleteId: idSchema, name: nameSchema, date: daySchema }))
      .output(sessionDetailSchema),
    update: oc
      .route({ method: 'PATCH', path: '/sessions/{id}' })
      .input(byId.extend({ changes: only(sessionFields.extend({ clinical: only(clinicalSchema) })) }))
      .output(sessionDetailSchema),
  },
  trials: {
    create: oc
      .route({ method: 'POST', path: '/trials', summary: 'A new trial; conditions not given are taken from the session’s last trial' })
      .input(only(trialFieldsSchema).extend({ sessionId: idSchema }))
      .output(trialSchema),
    update: oc
      .route({ method: 'PATCH', path: '/trials/{id}' })
      .input(byId.extend({ changes: only(trialFieldsSchema) }))
      .output(trialSchema),
  },
  media: {
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
  },
  tags: {
    list: oc
      .route({ method: 'GET', path: '/tags' })
      .output(z.array(z.object({ name: tagSchema, athletes: z.int(), sessions: z.int() }))),
  },
  bin: {
    list: oc.route({ method: 'GET', path: '/bin' }).output(z.array(binItemSchema)),
    put: oc
      .route({ method: 'POST', path: '/bin', summary: 'Moves things to the bin: one undo for all of them' })
      .input(z.object({ kind: z.enum(binKinds), ids: z.array(idSchema).min(1).max(2_000) }))
      .output(z.object({ title: z.string() })),
    restore: oc
      .route({ method: 'POST', path: '/bin/restore' })
      .input(z.object({ kind: z.enum(binKinds), id: idSchema }))
      .output(z.object({ title: z.string() })),
    empty: oc
      .route({ method: 'POST', path: '/bin/empty', summary: 'Removes what is in the bin for good; cannot be undone' })
      .output(z.object({ freedBytes: z.int() })),
  },
  history: {
    undo: oc.route({ method: 'POST', path: '/history/undo' }).output(undoneSchema),
    redo: oc.route({ method: 'POST', path: '/history/redo' }).output(undoneSchema),
    state: oc
      .route({ method: 'GET', path: '/history' })
      .output(z.object({ undo: z.string().nullable(), redo: z.string().nullable() })),
  },
}
