import { z } from 'zod'
import { nameSchema } from '../../../app/contract/fields.ts'
import type { Movement } from '../model.ts'
import { deviationSchema, DEVIATIONS_OF } from './deviation.ts'
import { positive } from './numbers.ts'

const MOVEMENTS = ['walk', 'run', 'squat', 'jump'] as const satisfies readonly Movement['kind'][]

/** Walking and running at what people choose. */
const USUAL_SPEED_MPS = { walk: 1.25, run: 3, squat: 0, jump: 0 } as const

export const trialSchema = z
  .strictObject({
    name: nameSchema.optional(),
    movement: z.enum(MOVEMENTS).default('walk'),
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

function trialName(movement: Movement['kind'], treadmill: boolean): string {
  if (movement === 'walk') return treadmill ? 'Treadmill walk' : 'Overground walk'
  if (movement === 'run') return treadmill ? 'Treadmill run' : 'Overground run'
  return movement === 'squat' ? 'Squats' : 'Countermovement jumps'
}
