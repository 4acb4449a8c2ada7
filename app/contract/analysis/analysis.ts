import { oc } from '@orpc/contract'
import { z } from 'zod'
import { calibratedCameraSchema } from '../basics/camera.ts'
import { clockVerdictSchema, idSchema, instantUsSchema, sha256Schema, streamClockSchema } from '../basics/fields.ts'
import { clockSources } from '../library/footage.ts'
import { MOST_PEOPLE } from '../models/pose-estimation.ts'
import { saidSchema } from '../basics/said.ts'
import { preflightFindingSchema, remediesSchema } from './preflight.ts'

/** What a person should know of a result, by name and by time. */
export const findingSchema = z.object({
  level: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  subject: z.string(),
  message: z.string(),
  hint: z.string().optional(),
  said: z.array(saidSchema).optional(),
  /** Session time of the stretch that it speaks of; null: of all of it. */
  fromUs: z.int().nullable(),
  toUs: z.int().nullable(),
})

/** With the clock that was used. */
const analysedCameraSchema = streamClockSchema.extend({
  mediaId: idSchema,
  /** As the footage calls it. */
  label: z.string(),
  /** Null where the calibration knows no such camera: its keypoints then take no part in 3D. */
  calibration: calibratedCameraSchema.nullable(),
  clockSource: z.enum(clockSources),
  /** What synchronisation says of it; null where every film's clock was given. */
  synchronised: z.object({ verdict: clockVerdictSchema, reason: z.string(), confidence: z.number() }).nullable(),
  /** Artifact: everybody whom the film shows, as `People`, with the film's frames. */
  people: sha256Schema,
  /** Artifact: of them the one whose skeleton it is, in Halpe-26. */
  person: sha256Schema.nullable(),
})

/** Somebody as they were picked in one film's picture. */
const sightingSchema = z.object({
  mediaId: idSchema,
  /** Index in the film. */
  frame: z.int().min(0),
  /** In the pixels of the upright picture, the centre of the first at (0, 0). */
  atPx: z.tuple([z.number().min(-1e6).max(1e6), z.number().min(-1e6).max(1e6)]),
})
export type Sighting = z.infer<typeof sightingSchema>

/** Of those seen most. */
export const LAST_PERSON = 20
/** Whose skeleton: the n-th of those seen most, from 1, or whoever was picked. */
const personSchema = z.union([z.int().min(1).max(LAST_PERSON), sightingSchema])
export type PersonChoice = z.infer<typeof personSchema>

export const analysisSchema = z.object({
  id: idSchema,
  createdUs: instantUsSchema,
  /** `mediapipe` … */
  estimator: z.string(),
  model: z.string(),
  device: z.string().nullable(),
  method: z.string(),
  calibrationMediaId: idSchema,
  cameras: z.array(analysedCameraSchema),
  /** Whose skeleton was asked for; null: of whoever is seen most. */
  person: personSchema.nullable(),
  /** In how many pictures each of the people whom at least two cameras see is seen, the most first; absent where an earlier version has made it. */
  sightings: z.array(z.int()).optional(),
  /** Artifacts: `Skeleton` and `SkeletonEvidence`. */
  skeleton: sha256Schema,
  evidence: sha256Schema,
  /** Median over all points; null where there is none. */
  medianErrorPx: z.number().nullable(),
  /** Artifact: the curves of the synchronisation, `synchronisedEvidence`; null where every film's clock was given. */
  sync: sha256Schema.nullable(),
  findings: z.array(findingSchema),
  /** Why it no longer is what its inputs would give: another calibration, moved cameras. */
  stale: z.string().nullable(),
})
export type Analysis = z.infer<typeof analysisSchema>

export const analysisChoices = z.object({
  /** Of `models list`. */
  model: z.string().max(100).optional(),
  /** In one picture at most; more take longer. */
  people: z.int().min(1).max(MOST_PEOPLE).optional(),
  person: personSchema.optional(),
  /** Of the low-pass in Hz; null: none. */
  cutOffHz: z.number().min(0.5).max(60).nullable().optional(),
  remedies: remediesSchema.optional(),
})

/** What calibration and films of a trial say about each other. */
const checkedSchema = z.object({
  /** The file that counts. */
  calibration: z.object({ mediaId: idSchema, name: z.string() }),
  /** By film: the camera of the calibration, as the remedies would have it; films without one take no part in 3D. */
  cameras: z.array(z.object({ label: z.string(), camera: calibratedCameraSchema })),
  findings: z.array(preflightFindingSchema),
  /** A low-pass has to lie below it; null where no film says its frame rate. */
  cutOffLimitHz: z.number().nullable(),
  /** Those that were chosen for the newest analysis, as far as it was made with this calibration. */
  remedies: remediesSchema,
  /** Whose skeleton the newest analysis is, where that can be asked for again. */
  person: personSchema.nullable(),
})
export type Checked = z.infer<typeof checkedSchema>

const ofTrial = z.object({ sessionId: idSchema, trialId: idSchema.nullish() })

export const analysisContract = {
  ofTrial: oc
    .route({ method: 'GET', path: '/sessions/{sessionId}/analysis', summary: 'The newest skeleton of one trial, or of the files that are in none' })
    .input(ofTrial)
    .output(z.object({
      analysis: analysisSchema.nullable(),
      /** Why none can be made yet, in words; null where one can. */
      lacking: z.string().nullable(),
      /** The newest job that makes one, whatever became of it. */
      jobId: idSchema.nullable(),
      /** The model that job was to look with; null where none was named. */
      jobModel: z.string().nullable(),
    })),
  check: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/analysis/check', summary: 'What calibration and films of a trial say about each other, before anything is computed' })
    .input(ofTrial.extend({ remedies: remediesSchema }))
    .output(checkedSchema),
  start: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/analysis', summary: 'From footage to a skeleton: poses, clocks, 3D; what is done already is not done again' })
    .input(ofTrial.extend(analysisChoices.shape))
    .output(z.object({ jobId: idSchema })),
  again: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/analysis/again', summary: 'The newest analysis once more, of another person: poses stay, and so does everything else that was chosen' })
    .input(ofTrial.extend({ person: personSchema.nullable() }))
    .output(z.object({ jobId: idSchema })),
}
