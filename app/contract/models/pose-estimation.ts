/** The stage `pose`, whoever estimates: one film in, one table of `People` out. */
import { z } from 'zod'
import { sha256Schema } from '../basics/fields.ts'
import { pictureFactsSchema } from '../library/media-tasks.ts'

/** `mediapipe` runs in a hidden page, `onnx` and `tensorflow` in the worker `pose`. */
export const estimatorIdSchema = z.enum(['mediapipe', 'onnx', 'tensorflow'])
export type EstimatorId = z.infer<typeof estimatorIdSchema>

export const MOST_PEOPLE = 10

/**
 * What changes the result and so belongs to the stage's key. Its inputs are `original`, `packet-table`, and `proxy` where
 * that is what was decoded. Device and execution provider are provenance: they are told, and not in here.
 */
export const poseParams = z.strictObject({
  estimator: estimatorIdSchema,
  /** Its id in `models/manifest.json`, for who reads the run; what counts are the hashes. */
  model: z.string(),
  /** Role (`landmarker`; `detector`, `keypoints`) → SHA-256 of that file. */
  modelFiles: z.record(z.string(), sha256Schema),
  /** People in one picture at most. */
  people: z.int().min(1).max(MOST_PEOPLE),
  /** Further choices of this estimator that change its result; it parses them itself. */
  settings: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])),
})
export type PoseParams = z.infer<typeof poseParams>

/** Where everything lies, for who does the work: none of it changes the result. */
const poseSourceSchema = z.object({
  /** The original, or the proxy that stands for it: what is decoded, and what its own probe says of it. */
  film: z.string(),
  facts: pictureFactsSchema,
  /** The original as shown: keypoints are in its pixels. */
  widthPx: z.number(),
  heightPx: z.number(),
  /** The names a person knows them by, for messages. */
  name: z.string(),
  camera: z.string(),
  /** Arrow. Frames are indices into it. */
  packetTable: z.string(),
  /** By the roles of `modelFiles`. */
  modelPaths: z.record(z.string(), z.string()),
  /** For finished batches, each written whole, flushed and renamed: kept over attempts, so that who begins goes on behind the last one. */
  batchDir: z.string(),
  /** Absent where none was found. */
  ffmpeg: z.string().optional(),
})

export type PoseSource = z.infer<typeof poseSourceSchema>

/** What the task `pose` is given, by the worker `pose` and by the hidden page. */
export const poseTaskSchema = poseParams.extend(poseSourceSchema.shape)
export type PoseTask = z.infer<typeof poseTaskSchema>

/** Of its one output, role `people`, format `arrow`: the run's summary. */
export const posedSchema = z.object({
  topology: z.string(),
  /** In the packet table. */
  frames: z.int(),
  /** That could not be decoded, and so were not looked at. */
  undecodedFrames: z.int(),
  framesWithPeople: z.int(),
  /** Different numbers in the column `person`. */
  people: z.int(),
  /** Of the last attempt, over all that it did; null where nothing was left to do. */
  framesPerS: z.number().nullable(),
})
export type Posed = z.infer<typeof posedSchema>
