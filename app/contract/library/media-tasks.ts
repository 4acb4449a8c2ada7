import { z } from 'zod'
import { oddityOutSchema } from './media.ts'

/** The tasks of `app/workers/media` and what they take. */
const videoFile = z.object({
  /** The original, never modified. */
  file: z.string(),
  /** The name a person knows it by, for messages. */
  name: z.string(),
  /** ffmpeg's path; absent where none was found. */
  ffmpeg: z.string().optional(),
})

/** Packet table (Arrow) and facts (JSON), and the count of frames that really decode. */
export const probeParams = videoFile
export const probedSchema = z.object({
  /** `VideoFacts`. */
  facts: z.record(z.string(), z.unknown()),
  oddities: z.array(oddityOutSchema),
  /** Null where there was no ffmpeg to ask. */
  decodedFrames: z.int().nullable(),
})

/** Of the probe's facts, those that decide how a film is read; without them it is read through once more to find out. */
export const sourceFactsSchema = z.object({
  container: z.string(),
  editList: z.array(z.object({ mediaTimeUs: z.number().nullable(), durationUs: z.number(), rate: z.number() })),
  rotationDeg: z.literal([0, 90, 180, 270]),
  displayWidth: z.number().optional(),
  displayHeight: z.number().optional(),
  pixelAspect: z.object({ numerator: z.number(), denominator: z.number() }).optional(),
})
export type SourceFacts = z.infer<typeof sourceFactsSchema>

/** And those that say how its pictures are stored and shown. */
export const pictureFactsSchema = sourceFactsSchema.extend({
  codedWidth: z.number(),
  codedHeight: z.number(),
  displayWidth: z.number(),
  displayHeight: z.number(),
  colour: z.object({ matrix: z.string().optional(), fullRange: z.boolean().optional() }).optional(),
})

/** A short-GOP H.264 stand-in with identical frame count and pts, from the probe's packet table. */
export const proxyParams = videoFile.extend({ packetTable: z.string(), ffmpeg: z.string(), facts: sourceFactsSchema.optional() })
/** A small JPEG of an early frame, upright. */
export const posterParams = videoFile.extend({ ffmpeg: z.string(), facts: sourceFactsSchema.optional() })

export const barsSchema = z.object({ leftPx: z.int(), topPx: z.int(), rightPx: z.int(), bottomPx: z.int() })
/** Beside it, black bars in the picture as shown; absent where they were not looked for. */
export const posterSchema = z.object({ bars: barsSchema.optional() })

export type ProbeParams = z.infer<typeof probeParams>
