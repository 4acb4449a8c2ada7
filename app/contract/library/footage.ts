import { oc } from '@orpc/contract'
import { z } from 'zod'
import { eventKindSchema, foundClockSchema, foundClocksSchema } from './event-tasks.ts'
import { idSchema, sha256Schema } from '../basics/fields.ts'

/**
 * Where a stream's place in session time comes from: nobody has said, so that its first frame is at 0 · what the keypoints of
 * several cameras say · what several cameras hear, or see flash · a file beside the footage · a person, who always wins, by
 * taking what was proposed, or by saying it.
 */
export const clockSources = ['assumed', 'found', 'sound', 'flash', 'stated', 'accepted', 'manual'] as const

/** The times in a camcorder's stream may begin anywhere within 26.5 hours (33 bits at 90 kHz, ISO/IEC 13818-1 §2.4.3.7). */
const MOST_OFFSET_US = 48 * 3_600_000_000
export const offsetUsSchema = z.int().min(-MOST_OFFSET_US).max(MOST_OFFSET_US)
/** Clocks of cameras and sensors drift by parts in a million; a film with a wrong time base is no matter of a clock. */
export const rateSchema = z.number().min(0.9).max(1.1)

const clockSchema = z.object({
  /** Session time of the stream's time 0. */
  offsetUs: offsetUsSchema,
  rate: rateSchema,
  source: z.enum(clockSources),
  /** Of one that was proposed and taken. */
  standardErrorUs: z.number().min(0).optional(),
})

/** `clock: null`: the person's word is taken back, and what is stated or assumed counts again. */
const setClockSchema = z.union([
  /** With a standard error: as it was proposed, and not more surely. */
  clockSchema.omit({ source: true }).extend({ mediaId: idSchema }),
  z.object({ mediaId: idSchema, clock: z.null() }),
])
export type SetClock = z.infer<typeof setClockSchema>

/** What a panel needs to show every frame of one film exactly. */
const playableSchema = z.object({
  /** With byte ranges: the proxy where there is one, else the original. It names its content: the bytes behind it never change. */
  address: z.string(),
  isProxy: z.boolean(),
  /**
   * Artifact of the original's packet table: what an index of a frame means. A proxy has as many frames in the same
   * order, each within 1 µs of the original's time; its key frames are its own, and it has no B-frames.
   */
  packetTable: sha256Schema,
  /** Size as shown, after pixel aspect and rotation. A proxy of odd size has one black column or row more, at the right or bottom. */
  displayWidth: z.int().positive(),
  displayHeight: z.int().positive(),
  /** Clockwise, to be applied when showing. A proxy is upright already. */
  rotationDeg: z.literal([0, 90, 180, 270]),
  codec: z.string(),
  frameRateHz: z.number(),
  frameCount: z.int(),
})

export const footageCameraSchema = z.object({
  mediaId: idSchema,
  /** The camera's name where one is known, else the file's. */
  label: z.string(),
  fileName: z.string(),
  state: z.enum(['waiting', 'working', 'ready', 'failed']),
  /** Why it failed, in words. */
  problem: z.string().nullable(),
  /** Null until the film has been prepared. */
  playable: playableSchema.nullable(),
  clock: clockSchema,
})
export type FootageCamera = z.infer<typeof footageCameraSchema>
export type Playable = z.infer<typeof playableSchema>

/** Plates in a file of their own: the newest of the trial. */
const forcesSchema = z.object({ mediaId: idSchema, fileName: z.string(), clock: clockSchema })
export type ForcesOfTrial = z.infer<typeof forcesSchema>

/** What is proposed for a clock of forces; whoever looks at it decides. */
export const platesClockSchema = z.object({
  verdict: z.enum(['sure', 'unsure', 'refused']),
  /** Null where nothing tells it. */
  offsetUs: offsetUsSchema.nullable(),
  standardErrorUs: z.number().nullable(),
  /** 0 where another offset would do as well, 1 where none comes near. */
  confidence: z.number(),
  reason: z.string(),
})
export type ProposedPlatesClock = z.infer<typeof platesClockSchema>

/** `startsUs`: when its first frame is seen, with the clock that was found. */
export const foundClocksOutSchema = foundClocksSchema.extend({ films: z.array(foundClockSchema.extend({ mediaId: idSchema, startsUs: z.number() })) })

export const footageContract = {
  ofTrial: oc
    .route({ method: 'GET', path: '/sessions/{sessionId}/footage', summary: 'The cameras and force plates of one trial, or of the files that are in none, on session time' })
    .input(z.object({ sessionId: idSchema, trialId: idSchema.nullish() }))
    .output(z.object({ cameras: z.array(footageCameraSchema), forces: forcesSchema.nullable() })),
  setClocks: oc
    .route({ method: 'PUT', path: '/footage/clocks', summary: 'Moves cameras, or force plates in a file of their own, on session time by hand: one undo for all of them' })
    .input(z.object({ clocks: z.array(setClockSchema).min(1).max(64) })),
  proposePlatesClock: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/footage/plates-clock', summary: 'Where the clock of a trial’s force plates lies, by what they carry as the body is speeded up and down: a proposal, which changes nothing' })
    .input(z.object({ sessionId: idSchema, trialId: idSchema.nullish() }))
    .output(platesClockSchema),
  findClocks: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/footage/clocks', summary: 'Brings films into step by what all of them hear, or see flash: one undo' })
    .input(z.object({ sessionId: idSchema, trialId: idSchema.nullish(), by: eventKindSchema }))
    .output(z.object({ jobId: idSchema })),
  foundClocks: oc
    .route({ method: 'GET', path: '/footage/clocks/{jobId}', summary: 'What such a job has found of each camera' })
    .input(z.object({ jobId: idSchema }))
    .output(foundClocksOutSchema),
}
