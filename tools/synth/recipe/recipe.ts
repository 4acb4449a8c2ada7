import { z } from 'zod'
import { daySchema, nameSchema, noteSchema, tagSchema } from '../../../app/contract/basics/fields.ts'
import { positive, seedSchema } from './numbers.ts'
import { rigSchema } from './rig.ts'
import { trialSchema } from './trial.ts'

const sessionSchema = z.strictObject({
  name: nameSchema,
  date: daySchema,
  notes: noteSchema.default(''),
  /** Degrees (SD over joints) by which the whole session differs from this person's usual curves. */
  effectDeg: z.number().min(0).max(10).default(2),
  trials: z.array(trialSchema).min(1).max(50),
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
