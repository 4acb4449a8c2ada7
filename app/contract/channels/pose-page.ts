/** What the engine and the hidden page that estimates poses say to each other, over one WebSocket. */
import { z } from 'zod'
import { problemSchema } from '../basics/problem.ts'

/** Beside `/`, the page itself, and its built parts. */
export const posePageRoutes = {
  /** MediaPipe's own files. */
  wasm: '/wasm',
  model: '/model',
  film: '/film',
  packetTable: '/packet-table',
} as const

export interface PosePageJob {
  /** Of the film, for messages. */
  name: string
  camera: string
  /** Of what is decoded: clockwise, to be applied when showing. */
  rotationDeg: 0 | 90 | 180 | 270
  /** Of what is decoded, as shown. */
  displayWidth: number
  displayHeight: number
  /** Of the original, as shown: in its pixels are keypoints given. */
  widthPx: number
  heightPx: number
  people: number
  /** Those before it have been done. */
  firstFrame: number
  /** Frames that are looked at as a whole of their own. */
  batchFrames: number
  /** Where its share is measured: then nobody is looked for, or in few pictures over and over. */
  alone?: 'decoding' | 'inference' | undefined
}

export type ToPosePage =
  | { type: 'job'; job: PosePageJob }
  /** Everything before this frame is on the disk. */
  | { type: 'kept'; before: number }

const frame = z.int().nonnegative()

/** Of the frames from `first` to before `end`. */
export const batchNoteSchema = z.object({
  first: frame,
  end: frame,
  device: z.string(),
  /** Frames that could not be decoded. */
  undecoded: z.array(z.object({ first: frame, last: frame })),
})
export type BatchNote = z.infer<typeof batchNoteSchema>

export const fromPosePageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), framesDone: frame, framesPerS: z.number().nullable(), device: z.string() }),
  /** The next message is its table, as Arrow bytes. */
  batchNoteSchema.extend({ type: z.literal('batch') }),
  z.object({ type: z.literal('done') }),
  z.object({ type: z.literal('failed'), problem: problemSchema }),
])
export type FromPosePage = z.infer<typeof fromPosePageSchema>
