/** What a calibration and films say about each other, and what can be done about it, as data. */
import { z } from 'zod'

const size = { camera: z.string().max(200), widthPx: z.number().positive(), heightPx: z.number().positive() }
const offset = z.tuple([z.number(), z.number()])
const factor = z.number().positive()

/** A change of the calibration, `Remedy` in `app/core/preflight/finding.ts`. */
const remedySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('match-cameras'), pairs: z.array(z.object({ calibration: z.string().max(200), film: z.string().max(200) })).max(64) }),
  z.object({ kind: z.literal('take-size'), ...size }),
  z.object({ kind: z.literal('scale-calibration'), by: factor, ...size }),
  z.object({ kind: z.literal('crop-offset'), offsetPx: offset, ...size }),
  z.object({ kind: z.literal('scale-and-crop'), by: factor, offsetPx: offset, ...size }),
  z.object({ kind: z.literal('rotate-calibration'), camera: z.string().max(200), quarterTurns: z.literal([1, 2, 3]) }),
  z.object({ kind: z.literal('scale-distortion'), by: factor }),
  z.object({ kind: z.literal('scale-lengths'), by: factor }),
])
export const remediesSchema = z.array(remedySchema).max(100)

export const preflightFindingSchema = z.object({
  level: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  subject: z.string(),
  message: z.string(),
  hint: z.string().optional(),
  /** What it may be, each with what would put it right; the likeliest first. */
  readings: z.array(z.object({ label: z.string(), remedy: remedySchema })),
})
