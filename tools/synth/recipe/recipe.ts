import { z } from 'zod'
import { daySchema, nameSchema, noteSchema, tagSchema } from '../../../app/contract/fields.ts'
import { SIDES } from '../../../app/core/body/joints.ts'

const positive = (most: number) => z.number().positive().max(most)
const seedSchema = z.int().min(0).max(2 ** 32 - 1)
const distortionSchema = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])

const movementKinds = ['walk', 'run', 'squat', 'jump'] as const
const deviationKinds = ['stiff-knee', 'drop-foot', 'hip-hike', 'trunk-lean', 'short-step'] as const

/** What a movement is drawn with: feet that stay side by side neither swing nor step. */
const DEVIATIONS_OF: Readonly<Record<(typeof movementKinds)[number], readonly (typeof deviationKinds)[number][]>> = {
  walk: deviationKinds,
  run: deviationKinds,
  squat: ['trunk-lean'],
  jump: ['trunk-lean'],
}
/** Degrees; metres of a short step: so stiff a knee swings all but straight, so short a step all but vanishes. */
const MOST_OF = { 'stiff-knee': 60, 'drop-foot': 45, 'hip-hike': 20, 'trunk-lean': 30, 'short-step': 0.4 } as const

const deviationSchema = z
  .strictObject({
    kind: z.enum(deviationKinds),
    side: z.enum(SIDES),
    amount: z.number(),
    /** Where it has drifted to when the trial ends. */
    amountAtEnd: z.number().optional(),
  })
  .superRefine((deviation, context) => {
    const most = MOST_OF[deviation.kind]
    for (const field of ['amount', 'amountAtEnd'] as const) {
      const value = deviation[field]
      if (value === undefined || (value >= 0 && value <= most)) continue
      const unit = deviation.kind === 'short-step' ? 'm' : '°'
      context.addIssue({ code: 'custom', path: [field], message: `a ${deviation.kind} is from 0 to ${most} ${unit}, not ${value}.` })
    }
  })

/** Walking and running at what people choose. */
const USUAL_SPEED_MPS = { walk: 1.25, run: 3, squat: 0, jump: 0 } as const

const trialSchema = z
  .strictObject({
    name: nameSchema.optional(),
    movement: z.enum(movementKinds).default('walk'),
    treadmill: z.boolean().optional(),
    speedMps: z.number().min(0).max(8).optional(),
    durationS: positive(3600).default(10),
    /** Of what differs from stride to stride: 1 is a healthy person's. */
    variability: z.number().min(0).max(5).default(1),
    /** Share by which left differs from right. */
    asymmetry: z.number().min(0).max(0.5).default(0.02),
    deviations: z.array(deviationSchema).max(10).default([]),
    /** `films`: everything · `truth`: everything but the films · `markers`: a marker file only, as an earlier session has. */
    writes: z.enum(['films', 'truth', 'markers']).default('films'),
  })
  .superRefine(({ movement, deviations }, context) => {
    const known = DEVIATIONS_OF[movement]
    for (const [index, { kind }] of deviations.entries()) {
      if (known.includes(kind)) continue
      context.addIssue({ code: 'custom', path: ['deviations', index, 'kind'], message: `a ${movement} is not drawn with a ${kind}, only with ${known.join(', ')}.` })
    }
  })
  .transform(({ name, treadmill, speedMps, ...trial }) => {
    const moves = trial.movement === 'walk' || trial.movement === 'run'
    const onTreadmill = moves && (treadmill ?? true)
    return { name: name ?? trialName(trial.movement, onTreadmill), ...trial, treadmill: onTreadmill, speedMps: moves ? (speedMps ?? USUAL_SPEED_MPS[trial.movement]) : 0 }
  })

const sessionSchema = z.strictObject({
  name: nameSchema,
  date: daySchema,
  notes: noteSchema.default(''),
  /** Degrees (SD over joints) by which the whole session differs from this person's usual curves. */
  effectDeg: z.number().min(0).max(10).default(2),
  trials: z.array(trialSchema).min(1).max(50),
})

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

const rigSchema = z.strictObject({
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

const filmSchema = z.strictObject({
  /** Quality of H.264: 0 lossless … 51. */
  crf: z.int().min(0).max(51).default(22),
  /** Sensor noise: standard deviation in grey levels of 255. */
  noise: z.number().min(0).max(64).default(2),
  /** Pictures averaged over each exposure; 1 leaves no motion blur. */
  blur: z.int().min(1).max(64).default(4),
})

const sceneSchema = z.strictObject({
  /** Draws floor, walls, light, clutter and what the person wears; null: the recipe's own seed. */
  seed: seedSchema.nullable().default(null),
  /** Things that stand about. */
  clutter: z.int().min(0).max(50).default(6),
})

const sensorsSchema = z.strictObject({
  /** Of the noise and bias of ordinary devices: 0 leaves none. */
  noise: z.number().min(0).max(20).default(1),
  forcePlateHz: positive(10_000).default(1000),
  imuHz: positive(10_000).default(204.8),
})

const truthSchema = z.strictObject({
  /** Of keypoints, angles and ground reaction. */
  rateHz: positive(1000).default(100),
  /** Of marker files of sessions without films. */
  markerRateHz: positive(1000).default(60),
})

export const recipeSchema = z.strictObject({
  format: z.literal('stridescope-synth-recipe').default('stridescope-synth-recipe'),
  version: z.literal(1).default(1),
  seed: seedSchema.default(1),
  athlete: z
    .strictObject({
      name: nameSchema.default('Synthetic Athlete'),
      /** Which of four billion random people. */
      person: seedSchema.default(1),
      birthDate: daySchema.optional(),
      /** Drawn unless given. */
      heightM: z.number().min(1).max(2.3).optional(),
      massKg: z.number().min(25).max(250).optional(),
      notes: noteSchema.default(''),
      tags: z.array(tagSchema).default([]),
    })
    .prefault({}),
  sessions: z.array(sessionSchema).min(1).max(100).prefault([{ name: 'Session 1', date: '2026-01-01', trials: [{}] }]),
  rig: rigSchema.prefault({}),
  scene: sceneSchema.prefault({}),
  film: filmSchema.prefault({}),
  sensors: sensorsSchema.prefault({}),
  truth: truthSchema.prefault({}),
})
export type Recipe = z.infer<typeof recipeSchema>
export type RecipeInput = z.input<typeof recipeSchema>
export type Session = Recipe['sessions'][number]
export type Trial = Session['trials'][number]
export type Rig = Recipe['rig']

function trialName(movement: (typeof movementKinds)[number], treadmill: boolean): string {
  if (movement === 'walk') return treadmill ? 'Treadmill walk' : 'Overground walk'
  if (movement === 'run') return treadmill ? 'Treadmill run' : 'Overground run'
  return movement === 'squat' ? 'Squats' : 'Countermovement jumps'
}
