import { z } from 'zod'
import { positive } from './numbers.ts'

const distortionSchema = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])

/** What one camera has otherwise than the rig. */
const ownSchema = z.strictObject({
  azimuthDeg: z.number().optional(),
  heightM: z.number().optional(),
  distanceM: positive(50).optional(),
  rollDeg: z.number().optional(),
  widthPx: z.int().min(64).max(4096).multipleOf(2).optional(),
  heightPx: z.int().min(64).max(4096).multipleOf(2).optional(),
  frameRateHz: positive(1000).optional(),
  exposureS: positive(1).optional(),
  focalPx: positive(20_000).optional(),
  distortion: distortionSchema.optional(),
  startS: z.number().min(-0.2).max(60).optional(),
  driftPpm: z.number().min(-1000).max(1000).optional(),
})

export const rigSchema = z.strictObject({
  /** `lab`: left, front, right, rear, each a little off its axis · `ring`: evenly around · `arc`: across the front · `sagittal`: all on the left. */
  layout: z.enum(['lab', 'ring', 'arc', 'sagittal']).default('lab'),
  cameras: z.int().min(1).max(24).default(4),
  /** All cameras, counter-clockwise, seen from above. */
  turnDeg: z.number().default(0),
  distanceM: positive(50).default(4),
  heightM: z.number().min(0).max(20).default(1.25),
  widthPx: z.int().min(64).max(4096).multipleOf(2).default(720),
  heightPx: z.int().min(64).max(4096).multipleOf(2).default(1280),
  frameRateHz: positive(1000).default(60),
  exposureS: positive(1).default(0.004),
  /** Focal length; null: so long that everything the person does fills the picture. */
  focalPx: positive(20_000).nullable().default(null),
  /** Share of the picture that the person fills. */
  fill: z.number().min(0.1).max(1).default(0.88),
  /** k1 k2 p1 p2 k3 of every lens; single lenses differ a little. */
  distortion: distortionSchema.default([-0.06, 0.015, 0.0004, -0.0003, 0]),
  /** Films begin at a time of their own within so many seconds, */
  startSpreadS: z.number().min(0).max(10).default(0.03),
  /** and their clocks run fast or slow by at most so many millionths. */
  driftPpm: z.number().min(0).max(1000).default(30),
  /** By camera, in order. */
  own: z.array(ownSchema).max(24).default([]),
})
