/** The tasks of `app/workers/reconstruct` and what they take. */
import { z } from 'zod'
import { findingSchema } from './analysis.ts'
import { scaleSchema } from './calibration.ts'
import { calibratedCameraSchema, lensSchema } from '../basics/camera.ts'
import { foundClockSchema } from '../library/event-tasks.ts'
import { streamClockSchema } from '../basics/fields.ts'
import { barsSchema } from '../library/media-tasks.ts'
import { preflightFindingSchema, remediesSchema } from './preflight.ts'

/** What the calibration of a session says about a trial's films. Output `cameras`: `filmCamerasSchema`. */
export const camerasOfFilmsParams = z.object({
  /** The file, and the name a person knows it by. */
  calibration: z.object({ file: z.string(), name: z.string() }),
  /** `FilmFacts`; the camera is the film's label. */
  films: z.array(
    z.object({
      name: z.string(),
      camera: z.string(),
      widthPx: z.number(),
      heightPx: z.number(),
      rotationDeg: z.literal([0, 90, 180, 270]),
      codec: z.string(),
      frameRateHz: z.number(),
      frameCount: z.number(),
      durationUs: z.number(),
      recordedAtMs: z.number().optional(),
      /** Black bars in the picture as shown; absent where nobody has looked. */
      bars: barsSchema.optional(),
    }),
  ),
  remedies: remediesSchema,
  /** The calibration file’s own date, which counts where the file does not say when it was made. */
  calibrationDateMs: z.number().optional(),
  /** Other sessions that used this calibration. */
  earlierUses: z.array(z.object({ session: z.string(), pictures: z.array(z.object({ name: z.string(), widthPx: z.number(), heightPx: z.number() })) })),
})
export const filmCamerasSchema = z.object({ cameras: z.array(z.object({ label: z.string(), camera: calibratedCameraSchema })) })
/** `lenses` are also of films whose camera has no place. */
export const camerasOfFilmsSchema = filmCamerasSchema.extend({ lenses: z.array(z.object({ label: z.string(), lens: lensSchema })), findings: z.array(preflightFindingSchema) })

/** A film of which the calibration knows the camera. */
const filmSchema = z.object({
  /** As a person knows it. */
  label: z.string(),
  /** Arrow: `People`. */
  people: z.string(),
  packetTable: z.string(),
  clock: streamClockSchema,
})
export type FilmParams = z.infer<typeof filmSchema>

const together = z.object({
  /** JSON: `filmCamerasSchema`. */
  cameras: z.string(),
  films: z.array(filmSchema).min(2),
})
export type TogetherParams = z.infer<typeof together>

/** How the films lie to each other in time, told from the person whom they show. Output `sync`: `synchronisedEvidence`, with the curves. */
export const synchroniseParams = together.extend({
  /** By film: its clock is given, and stays. */
  fixed: z.array(z.boolean()),
})
const filmSyncSchema = foundClockSchema.extend({ missPx: z.number().nullable() })
export const synchronisedSchema = z.object({ films: z.array(filmSyncSchema) })
const curve = z.object({ firstUs: z.number(), stepUs: z.number(), values: z.array(z.number().nullable()) })
export const synchronisedEvidence = z.object({
  films: z.array(
    filmSyncSchema.extend({
      /** Where the film lay before. */
      beforeUs: z.number(),
      /** Disagreement of all cameras, 0 to 1, by how much later than that it would lie. */
      cost: curve,
      secondBestUs: z.number().nullable(),
      /** How fast keypoints rise in the picture, in body sizes a second. */
      speed: curve,
    }),
  ),
})

/** Whom somebody has picked in a film's picture. */
const pointedAtSchema = z.object({
  /** By place among the films. */
  film: z.int().min(0),
  frame: z.int().min(0),
  atPx: z.tuple([z.number(), z.number()]),
})

/** Who of the people in the films is the same one. Outputs `person-1` … in the order of the films, each of one person. */
export const associateParams = together.extend({
  /** The n-th of those seen most, from 1, or who was picked; undefined: the first, with a warning where a second is seen about as often. */
  person: z.union([z.int().positive(), pointedAtSchema]).optional(),
})
export const associatedSchema = z.object({
  /** In how many pictures each of the people is seen, the most first. */
  sightings: z.array(z.int()),
  /** By film: in how many of its frames the person is. */
  frames: z.array(z.int()),
})

/** Outputs `triangulated`: evidence without a skeleton. */
export const triangulateParams = together.extend({ method: z.enum(['robust', 'weighted-dlt']) })
export const triangulatedSchema = z.object({
  moments: z.int(),
  points: z.int(),
  missing: z.int(),
  medianErrorPx: z.number().nullable(),
  findings: z.array(findingSchema),
})

/** Outputs `skeleton` and `evidence`. */
export const cleanParams = z.object({
  triangulated: z.string(),
  /** Of the low-pass; null: none. */
  cutOffHz: z.number().positive().nullable(),
  longestGapS: z.number().min(0),
})
export const cleanedSchema = z.object({
  outliers: z.int(),
  filled: z.int(),
  missing: z.int(),
  findings: z.array(findingSchema),
})

/** Cameras adjusted until they agree on one person. Output `refined`: JSON, what the summary says. */
export const refineCamerasParams = together.extend({ scale: scaleSchema, lens: z.boolean() })

/** Where cameras stand of which the lenses are known, by whoever fills most of each film. Output `placed`: JSON, what the summary says. */
export const camerasFromFootageParams = z.object({ films: z.array(filmSchema.extend({ lens: lensSchema })).min(2), scale: scaleSchema, lens: z.boolean() })
