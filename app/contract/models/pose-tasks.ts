/** What the task `pose` of `app/workers/pose` is given beside what every estimator is: the estimators `onnx` and `tensorflow`. */
import { z } from 'zod'
import { poseTaskSchema } from './pose-estimation.ts'

/** Their `settings`: they change the result. */
const lookingSettings = z.strictObject({
  /** Whose keypoints the model gives. */
  topology: z.string(),
  /** Frames from one look of the person detector to the next; between them people are followed by their keypoints. */
  detectEvery: z.int().min(1).max(1_000),
  /** Each person is looked at a second time in the mirror: slower, and a little steadier. Only of ONNX models. */
  mirror: z.boolean().default(false),
})

export const workerPoseSchema = poseTaskSchema.extend({
  settings: lookingSettings,
  ffmpeg: z.string(),
  /** Of the processor, for this film. */
  cores: z.int().min(1),
  /** A folder with `@tensorflow/tfjs-node-gpu` in its node_modules, where a person has added it. */
  tensorflow: z.string().optional(),
})
export type WorkerPose = z.infer<typeof workerPoseSchema>
