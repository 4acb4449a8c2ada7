import { z } from 'zod'

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
/** A short-GOP H.264 stand-in with identical frame count and pts, from the probe's packet table. */
export const proxyParams = videoFile.extend({ packetTable: z.string(), ffmpeg: z.string() })
/** A small JPEG of an early frame, upright. */
export const posterParams = videoFile.extend({ ffmpeg: z.string() })

export type ProbeParams = z.infer<typeof probeParams>
