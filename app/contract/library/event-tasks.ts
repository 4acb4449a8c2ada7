/** What films hear and see happen, for clocks: tasks of `app/workers/media`, and one of `app/workers/reconstruct` that holds them against each other. */
import { z } from 'zod'
import { clockVerdictSchema, streamClockSchema } from '../basics/fields.ts'
import { sourceFactsSchema } from './media-tasks.ts'

const filmFile = z.object({ file: z.string(), name: z.string(), ffmpeg: z.string().optional() })

/** How loud a film's sound changes, by milliseconds. Output `sound`: Arrow, `soundToArrow`. */
export const soundParams = filmFile.extend({ container: z.string() })
/** How bright a film's pictures are, by frame. Output `brightness`: Arrow, `brightnessToArrow`. */
export const brightnessParams = filmFile.extend({ facts: sourceFactsSchema, frameCount: z.number() })

export const eventKindSchema = z.enum(['sound', 'flash'])
export type EventKind = z.infer<typeof eventKindSchema>

/** When films began, by what all of them hear or see. Output `clocks`: JSON, what the summary says. */
export const findClocksParams = z.object({
  by: eventKindSchema,
  /** `events`: Arrow of that kind; absent where the film has nothing, and `lacks` says why. */
  films: z.array(z.object({ label: z.string(), clock: streamClockSchema, isGiven: z.boolean(), events: z.string().optional(), lacks: z.string().optional() })).min(2),
})
export const foundClockSchema = z.object({
  label: z.string(),
  clock: streamClockSchema,
  verdict: clockVerdictSchema,
  reason: z.string(),
  /** 0 where another lag would do as well, 1 where none comes near. */
  confidence: z.number(),
  standardErrorUs: z.number().nullable(),
})
export const foundClocksSchema = z.object({ by: eventKindSchema, films: z.array(foundClockSchema) })
