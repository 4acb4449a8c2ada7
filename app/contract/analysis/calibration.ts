/** Calibrations that are made here, from a session's own files: boards, known points, somebody who walks about. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { boardSchema, calibratedLensSchema, placedCameraSchema } from './calibration-tasks.ts'
import { calibratedCameraSchema, lensSchema } from '../basics/camera.ts'
import { idSchema, instantUsSchema, sha256Schema } from '../basics/fields.ts'
import { problemSchema } from '../basics/problem.ts'

const keypoint = z.string().max(60)

/** What says how large a room is: no picture does. */
export const scaleSchema = z.discriminatedUnion('kind', [
  /** The mean distance between the cameras stays what the calibration says. */
  z.object({ kind: z.literal('camera-distances') }),
  z.object({ kind: z.literal('height'), heightM: z.number().min(0.5).max(2.5) }),
  z.object({ kind: z.literal('length'), between: z.tuple([keypoint, keypoint]), lengthM: z.number().min(0.05).max(2.5) }),
])

/** A film, or a folder of photos, that shows a board; `atUs`: of a film, only the frame at this time of its own. */
const boardPictureSchema = z.object({ mediaId: idSchema, camera: z.string().min(1).max(100), atUs: z.int().optional() })

const modelSchema = z.string().max(100).optional()

/** What a person asks for. */
export const calibrationWorkSchema = z.discriminatedUnion('kind', [
  /** Each camera's lens, from a board that is moved about before it. */
  z.object({ kind: z.literal('lenses'), board: boardSchema, pictures: z.array(boardPictureSchema).min(1).max(64), leaveOut: z.array(z.object({ camera: z.string(), name: z.string() })).max(2_000).default([]) }),
  /** Where each camera stands, from one board on the floor; lenses as the calibration has them that counts. */
  z.object({ kind: z.literal('floor'), board: boardSchema, pictures: z.array(boardPictureSchema).min(1).max(64) }),
  /** The cameras that count, adjusted until they agree on the person whom they show. `lens`: focal length and radial distortion too. `model`: of `models list`, by whose points; without it the newest analysis’ own. */
  z.object({ kind: z.literal('refine'), scale: scaleSchema, lens: z.boolean(), model: modelSchema }),
  /** Where cameras stand of which only the lenses are known, from the person whom they show. */
  z.object({ kind: z.literal('footage'), scale: scaleSchema, lens: z.boolean(), model: modelSchema }),
])
export type CalibrationWork = z.infer<typeof calibrationWorkSchema>

/** Pixels are null where nothing was measured. */
const px = z.number().nullable()
const scaleFoundSchema = z.object({ factor: z.number(), sdShare: z.number().nullable() })
const bySide = z.object({ left: z.number().nullable(), right: z.number().nullable() })
const boneSchema = z.object({ bone: z.string(), meanM: bySide, sdM: bySide, asymmetry: z.number().nullable() })
const noiseSchema = z.object({ sigmaPx: z.number(), biasPx: z.number() })

export const refinedSchema = z.object({
  kind: z.literal('refine'),
  /** By whose points; absent where an earlier version has made it. */
  model: modelSchema,
  scaleBy: scaleSchema,
  /** On frames that took no part, the error did not fall: nothing to be used. */
  isBetter: z.boolean(),
  cameras: z.array(calibratedCameraSchema),
  byCamera: z.array(z.object({ name: z.string(), beforePx: px, afterPx: px, movedDeg: z.number(), movedM: z.number(), sdDeg: z.number(), sdM: z.number(), focalPx: z.number(), k1: z.number() })),
  /** Median over points that all (at most four) cameras see, on frames that took no part. */
  beforePx: px,
  afterPx: px,
  frames: z.object({ used: z.int(), heldOut: z.int() }),
  sightings: z.object({ used: z.int(), leftOut: z.int() }),
  scale: scaleFoundSchema,
  noise: noiseSchema,
  bones: z.object({ before: z.array(boneSchema), after: z.array(boneSchema) }),
})

export const fromFootageSchema = z.object({
  kind: z.literal('footage'),
  model: modelSchema,
  scaleBy: scaleSchema,
  cameras: z.array(calibratedCameraSchema),
  byCamera: z.array(z.object({ name: z.string(), errorPx: px, sdDeg: z.number(), sdM: z.number(), focalPx: z.number(), focalSd: z.number() })),
  errorPx: px,
  scale: scaleFoundSchema,
  noise: noiseSchema,
  floor: z.object({ through: z.string(), ahead: z.string(), tiltSdDeg: z.number() }),
})

/** Where a camera's boards can be looked at. `views`: artifact, an array of `BoardView`; `n`: which of the media's files a photo is. */
const lookedAtSchema = z.object({ camera: z.string(), views: sha256Schema, photos: z.array(z.object({ name: z.string(), mediaId: idSchema, n: z.int() })) })

/** What became of it, by kind of work. `errorPx`: what a camera misses known points, or others' keypoints, by. */
export const calibrationResultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lenses'), board: boardSchema, lenses: z.array(calibratedLensSchema), boards: z.array(lookedAtSchema), refused: z.array(z.object({ camera: z.string(), problem: problemSchema })) }),
  z.object({ kind: z.literal('floor'), board: boardSchema, cameras: z.array(z.object({ camera: calibratedCameraSchema, place: placedCameraSchema })), boards: z.array(lookedAtSchema), refused: z.array(z.object({ camera: z.string(), problem: problemSchema })) }),
  refinedSchema,
  fromFootageSchema,
])
export type CalibrationResult = z.infer<typeof calibrationResultSchema>

const madeSchema = z.object({
  id: idSchema,
  createdUs: instantUsSchema,
  result: calibrationResultSchema,
  /** In words, by time and name where there is one. */
  warnings: z.array(z.string()),
  /** The calibration file that it became; null while nobody has put it to use, or after that was undone. */
  mediaId: idSchema.nullable(),
  /** Why it is not what its inputs would give now; null: it is. */
  stale: z.string().nullable(),
})
export type MadeCalibration = z.infer<typeof madeSchema>

const countingSchema = z.object({
  mediaId: idSchema,
  name: z.string(),
  summary: z.string(),
  importedUs: instantUsSchema,
  /** As the file has them, before any remedy; `cameras` are those of them that have a place. */
  lenses: z.array(lensSchema),
  cameras: z.array(calibratedCameraSchema),
  /** By camera, where the file states it: what it misses a board, known points or others' keypoints by. */
  errorPx: z.record(z.string(), z.number()),
})

const ofTrial = z.object({ sessionId: idSchema, trialId: idSchema.nullish() })

export const calibrationContract = {
  ofTrial: oc
    .route({ method: 'GET', path: '/sessions/{sessionId}/calibration', summary: 'The calibration that counts for a trial, and what was made here for it' })
    .input(ofTrial)
    .output(z.object({
      counts: countingSchema.nullable(),
      /** Files of the session that may show a board: films of all trials and folders of photos. */
      pictures: z.array(z.object({ mediaId: idSchema, name: z.string(), camera: z.string().nullable(), kind: z.enum(['footage', 'calibration-photo']), trialId: idSchema.nullable(), fileCount: z.int() })),
      /** The newest of each kind of work. */
      made: z.array(madeSchema),
      /** The newest job that makes one, whatever became of it. */
      jobId: idSchema.nullable(),
      /** Why cameras cannot be told from the footage, in words; null where they can. */
      lackingFootage: z.string().nullable(),
    })),
  start: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/calibration', summary: 'Makes a calibration; it counts only once it is put to use' })
    .input(ofTrial.extend({ work: calibrationWorkSchema }))
    .output(z.object({ jobId: idSchema })),
  use: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/calibration/use', summary: 'Makes a calibration file of what was made or clicked; from then on it counts: one undo' })
    .input(
      ofTrial.extend({
        calibration: z.union([
          z.object({ madeId: idSchema }),
          /** Places told from known points of the room that a person clicked; cameras without a place keep the one that they have. */
          z.object({ cameras: z.array(z.object({ camera: calibratedCameraSchema, errorPx: z.number() })).min(1).max(64) }),
        ]),
      }),
    )
    .output(z.object({ mediaId: idSchema, name: z.string() })),
}
